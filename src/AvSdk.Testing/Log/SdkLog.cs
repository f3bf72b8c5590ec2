namespace AvSdk.Testing;

/// <summary>The entries so far, written from several threads.</summary>
internal sealed class SdkLog
{
    private readonly object _gate = new();
    private readonly List<AvSdkLogEntry> _entries = [];

    public IReadOnlyList<AvSdkLogEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public void Add(AvSdkLogEntry entry)
    {
        lock (_gate)
        {
            _entries.Add(entry);
        }
    }
}
