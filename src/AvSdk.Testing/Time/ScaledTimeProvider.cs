namespace AvSdk.Testing;

/// <summary>
/// A clock that runs <c>speed</c> times as fast as the real one, so that a session of minutes takes seconds.
/// </summary>
public sealed class ScaledTimeProvider : TimeProvider
{
    private readonly double _speed;
    private readonly long _start = System.GetTimestamp();
    private readonly DateTimeOffset _startTime = System.GetUtcNow();

    /// <summary>Makes a clock.</summary>
    /// <param name="speed">How many of its seconds pass in a real one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not above zero, or no number that a clock can run by.</exception>
    public ScaledTimeProvider(double speed) =>
        _speed =
            speed > 0 && !double.IsInfinity(speed)
                ? speed
                : throw new ArgumentOutOfRangeException(
                    nameof(speed),
                    speed,
                    "The speed must be above zero, and finite."
                );

    /// <inheritdoc/>
    public override long TimestampFrequency => System.TimestampFrequency;

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)((System.GetTimestamp() - _start) * _speed);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _startTime + GetElapsedTime(0);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(this, System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period)));

    // Rounded up: a timer that fires before its time by this clock would surprise whoever set it.
    private TimeSpan Shorten(TimeSpan span) =>
        span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / _speed));

    private sealed class ScaledTimer(ScaledTimeProvider provider, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            inner.Change(provider.Shorten(dueTime), provider.Shorten(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
