namespace AvSdk.Resilience;

/// <summary>What is left of the total timeout, and what the retry makes of that (rule T4).</summary>
internal abstract partial class AvRun
{
    private TimeProvider? _clock;
    private TimeSpan _total; // Zero is none: a run is made for every call, and is to stay small.
    private long _since;

    /// <summary>Whether a timeout of the whole run is known.</summary>
    public bool HasTotalTimeout => _total > TimeSpan.Zero;

    /// <summary>A retry was due, and was not made because its delay would have outlasted the total timeout.</summary>
    public bool RetryDidNotFit { get; set; }

    /// <summary>The total timeout has ended the run. A TimeoutRejectedException without that is of the user's own.</summary>
    public bool TotalTimeoutPassed { get; set; }

    /// <summary>What the user's DelayGenerator has said last; it is asked once for each retry.</summary>
    public GeneratedDelay? GeneratedDelay { get; set; }

    /// <summary>The run is about to come to the total timeout.</summary>
    /// <param name="clock">The pipeline's.</param>
    /// <param name="total">The timeout; zero where there is none, or where a generator is going to say it.</param>
    public void BeginTotal(TimeProvider clock, TimeSpan total)
    {
        _clock = clock;
        _total = total;
        _since = clock.GetTimestamp();
    }

    /// <summary>A generator has said what the timeout is; zero, or less, is none to Polly.</summary>
    public void LimitTotal(TimeSpan total) => BeginTotal(_clock!, total);

    /// <summary>Whether somebody who waits so long is back before the total timeout.</summary>
    public bool HasTimeFor(TimeSpan delay) => !HasTotalTimeout || delay < _total - _clock!.GetElapsedTime(_since);
}
