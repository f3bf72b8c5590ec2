namespace AvSdk.Resilience;

/// <summary>
/// The clock of a lane, with an alarm for the next wait in its queue that has lasted long enough (rule L8): one timer, made
/// when somebody waits for the first time.
/// </summary>
/// <param name="timeProvider">The coordinator's clock.</param>
/// <param name="ring">Called when it is time, outside any lock; says what time to ring at next.</param>
internal sealed class LaneClock(TimeProvider timeProvider, Func<TimeSpan> ring) : IDisposable
{
    public static readonly TimeSpan Never = TimeSpan.MaxValue;

    private const int MostDelays = 3; // A clock may go on each time that it is read.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new(); // An object, not System.Threading.Lock: netstandard2.0 has none.
    private readonly long _origin = timeProvider.GetTimestamp();
    private TimeSpan _due = Never;
    private ITimer? _timer;
    private int _turn; // How often the alarm has been set.
    private bool _disposed;

    /// <summary>Since the lane was made.</summary>
    public TimeSpan Now => timeProvider.GetElapsedTime(_origin);

    /// <summary>Rings at that time, if not before. What it is for must have been written down by then: it may ring at once.</summary>
    public void RingBy(TimeSpan due)
    {
        lock (_gate)
        {
            if (due >= _due || _disposed)
            {
                return;
            }

            _due = due;
        }

        try
        {
            Set();
        }
        catch
        {
            lock (_gate)
            {
                _due = Never; // No alarm is set: whoever comes next sets it.
            }

            throw;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        _timer?.Dispose(); // None is made any more.
    }

    private void Set()
    {
        // The timer is set outside the lock: a clock turned by hand may ring other alarms right there. If another thread
        // has set it meanwhile, the later of the two might have had older news, so it is set once more.
        int delays = 0;
        bool isStale;
        do
        {
            ITimer timer;
            TimeSpan due;
            int turn;
            lock (_gate)
            {
                if (_due == Never || _disposed)
                {
                    return;
                }

                timer = _timer ??= MakeTimer();
                due = _due;
                turn = ++_turn;
            }

            // The clock is read here: not under the lock either, nor before it, since what is due may be newer than that.
            // If this thread does not come on between here and the timer, that is late by as much, and set once more.
            TimeSpan now = Now;
            TimeSpan left = due - now;
            timer.Change(left > TimeSpan.Zero ? left : TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan);
            isStale = turn != Volatile.Read(ref _turn) || (Now - now > Grain && ++delays < MostDelays);
        } while (isStale);
    }

    private void Ring()
    {
        lock (_gate)
        {
            _due = Never; // Before the queue is looked at: whoever comes after that sets the alarm for itself.
        }

        RingBy(ring());
    }

    private ITimer MakeTimer()
    {
        // The timer outlives the run that needs it first: it must not hold on to its AsyncLocals.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            return timeProvider.CreateTimer(
                static clock => ((LaneClock)clock!).Ring(),
                this,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
        }
    }
}
