using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Resilience;

/// <summary>Random numbers for jitter, safe to draw from any thread.</summary>
internal static class JitterSource
{
    private static readonly Random Random = new();

    [SuppressMessage("Security", "CA5394", Justification = "Jitter keeps nothing secret.")]
    public static double Next()
    {
        lock (Random)
        {
            return Random.NextDouble();
        }
    }
}
