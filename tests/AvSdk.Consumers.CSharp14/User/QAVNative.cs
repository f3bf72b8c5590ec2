using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Consumers.CSharp14;

/// <summary>Stands in for the P/Invokes.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "The names are the SDK's.")]
public static class QAVNative
{
    private static int polls;

    public static int Polls => Volatile.Read(ref polls);

    public static int QAVSDK_Poll()
    {
        Interlocked.Increment(ref polls);
        return 0;
    }

    /// <summary>What QAVSDK_AVContext_ExitRoom answers a test; 1201 unless it says otherwise.</summary>
    public static AsyncLocal<int?> ExitRoomAnswer { get; } = new();

    public static int QAVSDK_AVContext_ExitRoom() => ExitRoomAnswer.Value ?? 1201;
}
