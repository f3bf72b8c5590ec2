using System.Diagnostics;

namespace AvSdk.Results;

/// <summary>Calls the SDK's poll function at a period, and reports its first failure once (rule D5).</summary>
internal sealed class PollLoop(Func<int> poll, TimeSpan period, Action<AvPollFailure>? onFailed)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.Zero;
    private bool _reported;

    /// <summary>How long until the next poll is due.</summary>
    public TimeSpan Wait
    {
        get
        {
            if (IsStopped)
            {
                return Timeout.InfiniteTimeSpan;
            }

            // In whole milliseconds, rounded up: a wait is cut to them, and the rest would be spent spinning.
            double wait = Math.Ceiling((_next - _clock.Elapsed).TotalMilliseconds);
            return wait > 0 ? TimeSpan.FromMilliseconds(wait) : TimeSpan.Zero;
        }
    }

    /// <summary>The poll function is running: the thread is inside the SDK.</summary>
    public bool IsPolling { get; private set; }

    /// <summary>The poll function threw, and is not called any more.</summary>
    public bool IsStopped { get; private set; }

    public void Poll()
    {
        if (CallPoll() is { } failure)
        {
            Report(failure); // Outside the SDK and outside the catch: what the handler throws is its own.
        }
    }

    private AvPollFailure? CallPoll()
    {
        IsPolling = true;
        try
        {
            int code = poll();
            return code == 0 ? null : new AvPollFailure(code, null);
        }
        catch (Exception exception) when (onFailed is not null)
        {
            IsStopped = true; // A function that cannot be called will not be callable in 20 ms.
            return new AvPollFailure(0, exception);
        }
        finally
        {
            IsPolling = false;
            _next = _clock.Elapsed + period;
        }
    }

    private void Report(AvPollFailure failure)
    {
        // The first only; but that polling has stopped must be told in any case.
        if (!_reported || IsStopped)
        {
            _reported = true;
            onFailed?.Invoke(failure);
        }
    }
}
