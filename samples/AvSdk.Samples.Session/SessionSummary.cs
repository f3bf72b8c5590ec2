using AvSdk.Testing;

namespace AvSdk.Samples.Session;

/// <summary>What a session came to.</summary>
internal sealed record SessionSummary
{
    public required int NativeAnswers { get; init; }

    public required int NativeFailures { get; init; }

    public required int Remedies { get; init; }

    public required int Received { get; init; }

    public required int ReceivedFailures { get; init; }

    public required TimeSpan SdkTime { get; init; }

    public required TimeSpan RealTime { get; init; }

    /// <summary>What is not as it should be; empty when all is well.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    public static SessionSummary Of(Timeline timeline, IFakeAvSdk sdk, TimeSpan realTime, IEnumerable<string> faults)
    {
        IReadOnlyList<TimelineEntry> entries = timeline.Entries;
        int Count(TimelineSource source, bool failuresOnly = false) =>
            entries.Count(entry => entry.Source == source && (!failuresOnly || entry.Code is not (null or 0)));
        return new()
        {
            NativeAnswers = Count(TimelineSource.Native),
            NativeFailures = Count(TimelineSource.Native, failuresOnly: true),
            Remedies = Count(TimelineSource.Remedy),
            Received = Count(TimelineSource.Received),
            ReceivedFailures = Count(TimelineSource.Received, failuresOnly: true),
            SdkTime = sdk.Now,
            RealTime = realTime,
            Faults = [.. faults, .. FaultsOf(sdk)],
        };
    }

    private static IEnumerable<string> FaultsOf(IFakeAvSdk sdk)
    {
        if (sdk.RoomState != AvRoomState.Exited)
        {
            yield return $"the room is {sdk.RoomState}: the user wanted out";
        }

        if (sdk.ContextState != AvContextState.Stopped)
        {
            yield return $"the context is {sdk.ContextState}: it was to be stopped";
        }
    }
}
