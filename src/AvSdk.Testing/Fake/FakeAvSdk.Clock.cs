namespace AvSdk.Testing;

// The timer that finds out what has fallen due, and on which thread it is told.
public sealed partial class FakeAvSdk
{
    private static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(1);

    private int _turn;

    /// <summary>What is told on the fake's own thread: everything, or what a script wants told there.</summary>
    private SdkMouth ForeignMouth =>
        _options is { DeliverInPoll: false, DeliverOn: null } ? SdkMouth.Any : SdkMouth.Foreign;

    /// <summary>What the timer waits for: what comes on a thread of the fake's own, or is to be posted. In Poll nothing needs a timer.</summary>
    private TimeSpan NextTimed()
    {
        TimeSpan own = _engine.NextDue(ForeignMouth);
        TimeSpan post = NextPost();
        return own < post ? own : post;
    }

    private void OnTimer()
    {
        try
        {
            if (IsDue(NextPost))
            {
                PostToDispatcher();
            }
            // A callback that moves the clock does not wait: the pass that runs it sees what has become due.
            if (IsDue(() => _engine.NextDue(ForeignMouth)) && ForeignThread() is { IsCurrent: false } thread)
            {
                thread.TryRun(DeliverOnOwnThread);
            }
        }
        finally
        {
            Arm();
        }
    }

    private bool IsDue(Func<TimeSpan> next)
    {
        TimeSpan now = Now;
        return Locked(next) <= now;
    }

    // At least a millisecond: a timer that is due at once might run its callback inside the start that set it. A
    // timer of the system's may fire a little early by the finer clock; nothing is due then, and it is set again. No
    // lock is held while the timer is set, because a clock driven by hand may run others' callbacks just then.
    // Whoever finds that he was overtaken sets it once more.
    private void Arm()
    {
        bool overtaken;
        do
        {
            TimeSpan due;
            int turn;
            lock (_gate)
            {
                if (_disposed)
                {
                    return;
                }
                turn = ++_turn;
                due = NextTimed();
            }
            TimeSpan wait = due == SdkJob.Never ? Timeout.InfiniteTimeSpan : due - Now;
            bool soon = wait != Timeout.InfiniteTimeSpan && wait < AtLeast;
            _timer.Change(soon ? AtLeast : wait, Timeout.InfiniteTimeSpan);
            lock (_gate)
            {
                overtaken = turn != _turn;
            }
        } while (overtaken);
    }
}
