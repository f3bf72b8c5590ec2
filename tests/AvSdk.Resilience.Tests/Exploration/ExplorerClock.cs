namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// A clock that an explored actor moves. Its timers ring on that actor, outside its lock. It is compiled here, so that the
/// explorer sees into it too; it would not see into the usual fake clock.
/// </summary>
internal sealed class ExplorerClock : TimeProvider
{
    private readonly List<Alarm> _alarms = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Now => TimeSpan.FromTicks(GetTimestamp());

    public override long GetTimestamp()
    {
        lock (_alarms)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        lock (_alarms)
        {
            _alarms.Add(alarm);
        }

        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan time)
    {
        Move(time);
        Ring();
    }

    public void Move(TimeSpan time)
    {
        lock (_alarms)
        {
            _now += time.Ticks;
        }
    }

    /// <summary>Rings whatever is due.</summary>
    public void Ring()
    {
        while (TakeDue() is { } alarm)
        {
            alarm.Ring();
        }
    }

    private Alarm? TakeDue()
    {
        lock (_alarms)
        {
            Alarm? due = _alarms.Find(alarm => alarm.At <= _now);
            if (due is not null)
            {
                due.At = long.MaxValue;
            }

            return due;
        }
    }

    private sealed class Alarm(ExplorerClock clock, Action ring) : ITimer
    {
        public long At { get; set; } = long.MaxValue;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._alarms)
            {
                At = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : clock._now + dueTime.Ticks;
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._alarms)
            {
                clock._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
