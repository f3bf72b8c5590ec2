namespace AvSdk.Simulator;

/// <summary>The entries so far, written from several threads.</summary>
internal sealed class SdkLog
{
    private readonly Lock _gate = new();
    private readonly List<SdkLogEntry> _entries = [];

    public IReadOnlyList<SdkLogEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public SdkLogEntry Add(TimeSpan time, SdkOperation operation, SdkLogKind kind, int code)
    {
        var entry = new SdkLogEntry(time, operation, kind, code, Environment.CurrentManagedThreadId);
        lock (_gate)
        {
            _entries.Add(entry);
        }
        return entry;
    }
}
