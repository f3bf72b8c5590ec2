namespace AvSdk.Samples.Session.Tests;

/// <summary>Keeps a timeline for a test to look at.</summary>
internal sealed class Recorder : ITimelineWriter
{
    private readonly List<TimelineEntry> _entries = [];
    private SessionSummary? _summary;

    public SessionSummary Summary => _summary ?? throw new InvalidOperationException("The session has no summary.");

    public IEnumerable<string> Texts(TimelineSource source) =>
        _entries.Where(entry => entry.Source == source).Select(entry => entry.Text);

    public IEnumerable<int> Codes(TimelineSource source) =>
        _entries.Where(entry => entry.Source == source).Select(entry => entry.Code ?? 0);

    public void Write(TimelineEntry entry) => _entries.Add(entry);

    public void Write(SessionSummary summary) => _summary = summary;
}
