using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Samples.Session;

/// <summary>What happens in a session, in order, from any thread.</summary>
internal sealed class Timeline(IFakeAvSdk sdk, ITimelineWriter writer)
{
    private readonly List<TimelineEntry> _entries = [];

    public TimeSpan Now => sdk.Now;

    public IReadOnlyList<TimelineEntry> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    public void Scene(string text) => Add(TimelineSource.Scene, text);

    public void Asked(string text) => Add(TimelineSource.Asked, text);

    public void Remedy(string text, TimeSpan? took = null) => Add(TimelineSource.Remedy, text, took: took);

    public void Received(string text, int? code = null, TimeSpan? took = null) =>
        Add(TimelineSource.Received, text, code, took);

    /// <summary>Puts down what the native side answers: <c>sdk.Answered += timeline.Native</c>.</summary>
    public void Native(AvSdkLogEntry answer)
    {
        string how = answer.Kind == AvSdkLogKind.Callback ? "called back" : "returned";
        Add(TimelineSource.Native, $"{answer.Operation} {how} {Name(answer.Code)}", answer.Code);
    }

    private static string Name(int code) =>
        AvErrorCatalog.AvSdk.TryGet(code, out AvErrorInfo? info) ? $"{code} {info.Name}" : $"{code}";

    private void Add(TimelineSource source, string text, int? code = null, TimeSpan? took = null)
    {
        lock (_entries)
        {
            var entry = new TimelineEntry(sdk.Now, source, text, code, took);
            _entries.Add(entry);
            writer.Write(entry);
        }
    }
}
