namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>What a scenario says must be so in every order of the steps.</summary>
internal static class Claim
{
    public static void That(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
