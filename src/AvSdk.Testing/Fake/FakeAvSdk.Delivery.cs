namespace AvSdk.Testing;

// Calls come in, callbacks go out. No callback runs while the lock is held, and the clock is not read under it either: one
// driven by hand may run others' callbacks where it is read.
public sealed partial class FakeAvSdk
{
    private readonly object _gate = new();
    private readonly SdkEngine _engine = new();
    private Thread? _owner;
    private Thread? _poller;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Another thread is inside Poll, before the SDK has a thread of its own; from then on it is 1007.</exception>
    public int Poll()
    {
        CheckDisposed();
        int code;
        AvSdkLogEntry? entry = null;
        TimeSpan now = Now;
        lock (_gate)
        {
            code =
                WrongThread ? SdkCode.NotInMainThread
                : _engine.State.IsDestroyed ? SdkCode.ContextNotExist
                : _engine.NextAnswer(AvSdkOperation.Poll) is { } answer
                    ? (answer.Return != SdkCode.Ok ? answer.Return : answer.Code)
                : SdkCode.Ok;
            if (code != SdkCode.Ok)
            {
                entry = Note(new SdkCall(AvSdkOperation.Poll), AvSdkLogKind.Refused, code, now);
            }
        }
        Raise(entry);
        if (code == SdkCode.Ok && _options.DeliverInPoll)
        {
            DeliverInPoll();
        }
        return code;
    }

    private bool WrongThread => _owner is not null && _owner != Thread.CurrentThread;

    private int Begin(SdkCall call)
    {
        CheckDisposed();
        SdkJob job;
        AvSdkLogEntry start;
        AvSdkLogEntry? end = null;
        TimeSpan now = Now;
        lock (_gate)
        {
            job = WrongThread
                ? new SdkJob(call) { Return = SdkCode.NotInMainThread, Silent = true }
                : _engine.Begin(call, now);
            if (call.Operation is AvSdkOperation.StartContext && job.Return == SdkCode.Ok)
            {
                _owner ??= Thread.CurrentThread;
            }
            if (job.Early)
            {
                _engine.End(job, now);
            }
            // The start before its callback: what that calls in turn stands behind both.
            start = NoteReturn(job, now);
            if (job.CallsBackInside)
            {
                end = NoteEnd(job, now);
            }
        }
        Raise(start);
        try
        {
            if (job.CallsBackInside)
            {
                Report(job, end);
            }
        }
        finally
        {
            // A callback that throws here throws out of the start. What follows from the start follows all the same.
            Arm();
        }
        return job.Return;
    }

    private void BeginVoid(SdkCall call)
    {
        int code = Begin(call);
        if (code != SdkCode.Ok)
        {
            TimeSpan now = Now;
            lock (_gate)
            {
                _engine.Post(call, code, null, now);
            }
            Arm();
        }
    }

    private void DeliverInPoll()
    {
        Thread? other = Interlocked.CompareExchange(ref _poller, Thread.CurrentThread, null);
        if (other is not null && other != Thread.CurrentThread)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"Poll was called on thread {Environment.CurrentManagedThreadId} while thread {other.ManagedThreadId} is inside it. The SDK has one thread: let that one poll, and no other."
                )
            );
        }
        try
        {
            Deliver(SdkMouth.Usual);
        }
        finally
        {
            // A Poll inside a callback of Poll leaves the place to the outer one.
            _poller = other;
        }
    }

    // One pass: whatever is due, in order, one at a time.
    private void Deliver(SdkMouth mouth)
    {
        while (EndNext(mouth) is { } ended)
        {
            Report(ended.Job, ended.Entry);
        }
    }

    // The same where only a timer would be thrown at: one that throws does not keep the later ones away.
    private void DeliverOnOwnThread() => DeliverAndKeepFaults(ForeignMouth);

    private void DeliverAndKeepFaults(SdkMouth mouth)
    {
        while (EndNext(mouth) is { } ended)
        {
            _faults.Guard(
                $"A callback of {ended.Job.Call.Operation} threw, which ends a program with the real SDK",
                () => Report(ended.Job, ended.Entry)
            );
        }
    }

    private (SdkJob Job, AvSdkLogEntry? Entry)? EndNext(SdkMouth mouth)
    {
        TimeSpan now = Now;
        lock (_gate)
        {
            return _engine.EndNext(now, mouth) is { } job ? (job, NoteEnd(job, now)) : null;
        }
    }

    private void Report(SdkJob job, AvSdkLogEntry? entry)
    {
        Raise(entry);
        if (!job.Silent)
        {
            CallBack(job);
        }
    }

    private T Read<T>(Func<SdkState, T> read) => Locked(() => read(_engine.State));

    private T Locked<T>(Func<T> function)
    {
        lock (_gate)
        {
            return function();
        }
    }
}
