namespace AvSdk.Samples.Session;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The session did not end as it should: still in a room, or the context still runs, or an answer was another.</summary>
    public const int SessionFailed = 1;

    public const int BadUsage = 2;
}
