using System.Diagnostics;

namespace AvSdk.Samples.Session;

/// <summary>Plays the session, with this library or on bare ints, and sums it up.</summary>
internal static class SessionRunner
{
    /// <returns>Whether the session ended as it should.</returns>
    public static async Task<bool> RunAsync(Stage stage, SessionOptions options, ITimelineWriter writer)
    {
        var clock = Stopwatch.StartNew();
        var timeline = new Timeline(stage.Sdk, writer);
        stage.Sdk.Answered += timeline.Native;
        IReadOnlyList<string> faults = options.Raw
            ? await RawSession.PlayAsync(stage, timeline)
            : await WrappedSession.PlayAsync(stage, timeline);
        SessionSummary summary = SessionSummary.Of(timeline, stage.Sdk, clock.Elapsed, faults);
        writer.Write(summary);
        return summary.Faults.Count == 0;
    }
}
