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
            TimeSpan wait = IsStopped ? Timeout.InfiniteTimeSpan : _next - _clock.Elapsed;
            return wait < TimeSpan.Zero && !IsStopped ? TimeSpan.Zero : wait;
        }
    }

    /// <summary>The poll function is running: the thread is inside the SDK.</summary>
    public bool IsPolling { get; private set; }

    /// <summary>The poll function threw, and is not called any more.</summary>
    public bool IsStopped { get; private set; }

    public void Poll()
    {
        if (IsStopped)
        {
            return;
        }

        IsPolling = true;
        try
        {
            int code = poll();
            if (code != 0)
            {
                Report(new AvPollFailure(code, null));
            }
        }
        catch (Exception exception) when (onFailed is not null)
        {
            IsStopped = true; // A function that cannot be called will not be callable in 20 ms.
            Report(new AvPollFailure(0, exception));
        }
        finally
        {
            IsPolling = false;
            _next = _clock.Elapsed + period;
        }
    }

    private void Report(AvPollFailure failure)
    {
        if (!_reported)
        {
            _reported = true;
            onFailed?.Invoke(failure);
        }
    }
}
