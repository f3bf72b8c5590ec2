namespace AvSdk.Samples.Session;

/// <summary>Shows a timeline while it happens.</summary>
internal interface ITimelineWriter
{
    void Write(TimelineEntry entry);

    void Write(SessionSummary summary);
}
