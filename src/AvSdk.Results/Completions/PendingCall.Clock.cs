namespace AvSdk.Results;

/// <summary>The deadline of the one who waits (rule A5), and the age at which an operation counts as lost (rule L6).</summary>
internal partial class PendingCall
{
    /// <summary>How long the SDK's thread may take for the turn after which a verdict falls, before it is taken for gone (rule D4).</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(1);
    private ITimer? _timer; // One an object, armed again for each operation: a timer an operation would cost 120 bytes.
    private long _begun;
    private long _started;
    private long _judgedSince;
    private int _armed; // How often the alarm has been set.
    private bool _judging;
    private bool _lost;

    /// <summary>
    /// By the owner's clock. Never read under the lock: a clock turned by hand may run others' alarms, and callbacks of the
    /// SDK, right where it is read.
    /// </summary>
    private long Now => owner.TimeProvider.GetTimestamp();

    /// <summary>Lets the clock run while the operation waits for its start; after the start it runs by itself.</summary>
    public void Arm()
    {
        // The timer is set outside the lock: a clock turned by hand may run other operations' alarms right there. If
        // another thread has set it meanwhile, the later of the two might have had older news, so it is set once more.
        int turn;
        do
        {
            ITimer? timer;
            TimeSpan due;
            long now = Now;
            lock (Gate)
            {
                due = UntilDue(now);
                timer = due == Timeout.InfiniteTimeSpan ? null : EnsureTimer();
                turn = ++_armed;
            }

            if (timer is null)
            {
                return;
            }

            // What is due may have begun after the clock was read, while this thread did not come on.
            due -= owner.TimeProvider.GetElapsedTime(now);
            // Timers end at 49 days; the alarm looks again, and sets itself anew.
            due = due < LongestAlarm ? due : LongestAlarm;
            timer.Change(due > TimeSpan.Zero ? due : TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan);
        } while (turn != Volatile.Read(ref _armed));
    }

    private void Disarm() => _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private ITimer EnsureTimer()
    {
        if (_timer is null)
        {
            // The timer outlives the operation: it must not hold on to the AsyncLocals of whoever came first.
            using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
            {
                _timer = owner.TimeProvider.CreateTimer(
                    static call => ((PendingCall)call!).Tick(),
                    this,
                    Timeout.InfiniteTimeSpan,
                    Timeout.InfiniteTimeSpan
                );
            }
        }

        return _timer;
    }

    private void Tick()
    {
        int generation;
        bool swallowed;
        long now = Now;
        lock (Gate)
        {
            TimeSpan due = UntilDue(now);
            if (due > TimeSpan.Zero || due == Timeout.InfiniteTimeSpan)
            {
                generation = -1; // An alarm of an earlier operation, or early by the clock's grain.
                swallowed = false;
            }
            else
            {
                generation = Generation;
                swallowed = _judging;
                if (!_judging)
                {
                    _judging = true;
                    _judgedSince = now;
                }
            }
        }

        if (generation >= 0 && swallowed)
        {
            Judge(generation);
        }
        else if (generation >= 0)
        {
            Arm(); // For the grace, first: the turn may come at once.
            _settings.Turns.AfterNextTurn(() => Judge(generation));
        }
        else
        {
            Arm();
        }
    }

    /// <summary>Speaks the verdict, on the SDK's thread if it is alive: what has arrived by now has been delivered.</summary>
    private void Judge(int generation)
    {
        AvErrorReason reason;
        bool over;
        bool lost;
        long now = Now;
        lock (Gate)
        {
            if (generation != Generation)
            {
                return;
            }

            _judging = false;
            reason = AvErrorReason.None;
            over = false;
            if (!_answered && IsPast(_begun, _settings.Deadline, now))
            {
                reason = AvErrorReason.Deadline;
                over = TakeBackUnstarted();
            }

            _answered |= reason != AvErrorReason.None;
            lost = UntilLost(now) == TimeSpan.Zero;
            if (lost)
            {
                over = _lost = true;
                _stage = PendingCallStage.Settled;
                reason = _answered ? reason : AvErrorReason.CallbackLost;
                _answered = true;
            }
        }

        if (over)
        {
            Announce(new Settlement { IsLost = lost });
        }

        if (reason != AvErrorReason.None)
        {
            _cancellation.Dispose();
            Answer(AvError.FromReason(reason, Operation));
        }

        Arm();
    }

    /// <summary>How long until something is due; called under the lock.</summary>
    private TimeSpan UntilDue(long now)
    {
        if (_judging)
        {
            return Remaining(_judgedSince, Grace, now);
        }

        TimeSpan deadline =
            _answered || _stage == PendingCallStage.Idle
                ? Timeout.InfiniteTimeSpan
                : Remaining(_begun, _settings.Deadline, now);
        TimeSpan lost = UntilLost(now);
        return deadline == Timeout.InfiniteTimeSpan || (lost != Timeout.InfiniteTimeSpan && lost < deadline)
            ? lost
            : deadline;
    }

    private TimeSpan UntilLost(long now) =>
        _stage == PendingCallStage.InFlight && (_answered || !_settings.LostOnlyWhenGivenUp)
            ? Remaining(_started, _settings.LostAfter, now)
            : Timeout.InfiniteTimeSpan;

    private TimeSpan Remaining(long since, TimeSpan limit, long now)
    {
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return limit;
        }

        TimeSpan remaining = limit - owner.TimeProvider.GetElapsedTime(since, now);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private bool IsPast(long since, TimeSpan limit, long now) => Remaining(since, limit, now) == TimeSpan.Zero;
}
