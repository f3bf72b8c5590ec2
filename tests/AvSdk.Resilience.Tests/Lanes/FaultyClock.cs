using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>A clock that throws once when told to: where a clock can throw, on .NET Framework a token can too.</summary>
internal sealed class FaultyClock : TimeProvider
{
    private bool _timerIsFaulty;
    private bool _readIsFaulty;

    public FakeTimeProvider Clock { get; } = new();

    public override long TimestampFrequency => Clock.TimestampFrequency;

    public void FailNextTimer() => _timerIsFaulty = true;

    public void FailNextRead() => _readIsFaulty = true;

    public override long GetTimestamp()
    {
        ThrowOnce(ref _readIsFaulty);
        return Clock.GetTimestamp();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ThrowOnce(ref _timerIsFaulty);
        return Clock.CreateTimer(callback, state, dueTime, period);
    }

    private static void ThrowOnce(ref bool isFaulty)
    {
        if (isFaulty)
        {
            isFaulty = false;
            throw new InvalidTimeZoneException();
        }
    }
}
