namespace AvSdk.Simulator;

/// <summary>Locks, threads and clock. No callback runs while the lock is held.</summary>
public sealed partial class ManagedAvSdk
{
    private static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly SdkEngine _engine = new();
    private readonly SdkLog _log = new();
    private readonly TimeProvider _clock;
    private readonly long _born;
    private readonly CallbackThread? _thread;
    private readonly ITimer? _timer;
    private Thread? _owner;
    private int _turn;
    private bool _disposed;

    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="deliverInPoll">
    /// Callbacks come inside <see cref="Poll"/>, and nothing ends but there. Otherwise they come on a thread of the
    /// simulator's own.
    /// </param>
    public ManagedAvSdk(TimeProvider? timeProvider = null, bool deliverInPoll = false)
    {
        _clock = timeProvider ?? TimeProvider.System;
        _born = _clock.GetTimestamp();
        if (!deliverInPoll)
        {
            _thread = new CallbackThread();
            _timer = _clock.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public TimeSpan Now => _clock.GetElapsedTime(_born);

    public int Poll()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        int code;
        lock (_gate)
        {
            code =
                WrongThread ? SdkCode.NotInMainThread
                : _engine.State.IsDestroyed ? SdkCode.ContextNotExist
                : _engine.NextAnswer(SdkOperation.Poll) is { } answer
                    ? (answer.Return != SdkCode.Ok ? answer.Return : answer.Code)
                : SdkCode.Ok;
        }
        if (code != SdkCode.Ok)
        {
            Tell(SdkOperation.Poll, SdkLogKind.Refused, code);
        }
        else if (_thread is null)
        {
            Deliver();
        }
        return code;
    }

    /// <summary>What is in flight is dropped. Waits for a callback that is running.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _engine.DropAll();
        }
        _timer?.Dispose();
        _thread?.Dispose();
    }

    private bool WrongThread => _owner is not null && _owner != Thread.CurrentThread;

    private int Begin(SdkCall call)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        SdkJob job;
        lock (_gate)
        {
            if (call.Operation is SdkOperation.StartContext)
            {
                _owner ??= Thread.CurrentThread;
            }
            job = WrongThread
                ? new SdkJob(call) { Return = SdkCode.NotInMainThread, Silent = true }
                : _engine.Begin(call, Now);
            if (job.Early)
            {
                _engine.End(job, Now);
            }
        }
        if (job.Early)
        {
            Report(job);
        }
        Tell(call.Operation, job.Return == SdkCode.Ok ? SdkLogKind.Accepted : SdkLogKind.Refused, job.Return);
        Arm();
        return job.Return;
    }

    private void Post(SdkCall call, int code)
    {
        lock (_gate)
        {
            _engine.Post(call, code, null, Now);
        }
        Arm();
    }

    // One pass: whatever is due, in order, one at a time.
    private void Deliver()
    {
        while (true)
        {
            SdkJob? job;
            lock (_gate)
            {
                job = _engine.EndNext(Now);
            }
            if (job is null)
            {
                return;
            }
            Report(job);
        }
    }

    private void Report(SdkJob job)
    {
        if (!job.Silent)
        {
            Tell(job.Call.Operation, SdkLogKind.Callback, job.Code);
            CallBack(job);
        }
        else if (job.IsLive && job.Call.Operation.CallsBack)
        {
            Tell(job.Call.Operation, SdkLogKind.Withheld, job.Code);
        }
    }

    private void OnTimer()
    {
        _thread!.Run(Deliver);
        Arm();
    }

    // At least a millisecond: a timer that is due at once might run its callback inside the start that set it. A
    // timer of the system's may fire a little early by the finer clock; nothing is due then, and it is set again. No
    // lock is held while the timer is set, because a clock driven by hand may run others' callbacks just then.
    // Whoever finds that he was overtaken sets it once more.
    private void Arm()
    {
        bool overtaken = _timer is not null;
        while (overtaken)
        {
            TimeSpan wait;
            int turn;
            lock (_gate)
            {
                turn = ++_turn;
                wait = _engine.NextDue == SdkJob.Never ? Timeout.InfiniteTimeSpan : _engine.NextDue - Now;
            }
            bool soon = wait != Timeout.InfiniteTimeSpan && wait < AtLeast;
            _timer!.Change(soon ? AtLeast : wait, Timeout.InfiniteTimeSpan);
            lock (_gate)
            {
                overtaken = turn != _turn;
            }
        }
    }

    private void Tell(SdkOperation operation, SdkLogKind kind, int code)
    {
        SdkLogEntry entry = _log.Add(Now, operation, kind, code);
        Answered?.Invoke(entry);
    }

    private T Read<T>(Func<SdkState, T> read)
    {
        lock (_gate)
        {
            return read(_engine.State);
        }
    }
}
