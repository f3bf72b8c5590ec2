namespace AvSdk.Testing;

// What is written down, and who is told. An entry is noted in the same breath as what it tells of, under the lock: a callback
// is never written down before its start, one inside the start neither. It is raised after, without the lock.
public sealed partial class FakeAvSdk
{
    private readonly SdkLog _log = new();
    private TimeSpan _noted;

    /// <inheritdoc/>
    public event Action<AvSdkLogEntry>? Answered;

    /// <inheritdoc/>
    public IReadOnlyList<AvSdkLogEntry> Log => _log.Entries;

    private AvSdkLogEntry NoteReturn(SdkJob job, TimeSpan now) =>
        Note(job.Call, job.Return == SdkCode.Ok ? AvSdkLogKind.Accepted : AvSdkLogKind.Refused, job.Return, now);

    private AvSdkLogEntry? NoteEnd(SdkJob job, TimeSpan now) =>
        !job.Silent ? Note(job.Call, AvSdkLogKind.Callback, job.Code, now)
        : job.IsLive && job.Call.Operation.CallsBack ? Note(job.Call, AvSdkLogKind.Withheld, job.Code, now)
        : null;

    private AvSdkLogEntry Note(SdkCall call, AvSdkLogKind kind, int code, TimeSpan now)
    {
        _noted = now > _noted ? now : _noted; // The clock was read before the lock: another thread may have been faster.
        var entry = new AvSdkLogEntry(_noted, call.Operation, kind, code, Environment.CurrentManagedThreadId)
        {
            Target = call.Target,
        };
        _log.Add(entry);
        return entry;
    }

    private void Raise(AvSdkLogEntry? entry)
    {
        if (entry is { } noted)
        {
            // A handler that throws must not look like an SDK that does.
            _faults.Guard($"A handler of Answered threw", () => Answered?.Invoke(noted));
        }
    }
}
