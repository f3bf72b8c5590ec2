namespace AvSdk.Testing;

// From its making to its end.
public sealed partial class FakeAvSdk
{
    private readonly KeptFaults _faults;
    private readonly FakeAvSdkOptions _options;
    private readonly TimeProvider _clock;
    private readonly long _born;
    private readonly ITimer _timer;
    private ServingThread? _foreignThread;
    private bool _disposed;

    /// <summary>Makes a fake that calls back on a thread of its own.</summary>
    /// <param name="timeProvider">The SDK's clock; null for the system's.</param>
    public FakeAvSdk(TimeProvider? timeProvider = null)
        : this(new FakeAvSdkOptions { TimeProvider = timeProvider }) { }

    /// <summary>Makes a fake.</summary>
    /// <param name="options">Its clock, and where it calls back.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">Callbacks cannot come both in Poll and on a dispatcher.</exception>
    public FakeAvSdk(FakeAvSdkOptions options)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }
        if (options is { DeliverInPoll: true, DeliverOn: not null })
        {
            throw new ArgumentException(
                "Callbacks come either inside Poll or on a dispatcher. Set DeliverInPoll or DeliverOn, not both.",
                nameof(options)
            );
        }
        _faults = new KeptFaults(IsOfTheDisposal);
        _options = options;
        _clock = options.TimeProvider ?? TimeProvider.System;
        _born = _clock.GetTimestamp();
        _timer = _clock.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public TimeSpan Now => _clock.GetElapsedTime(_born);

    /// <summary>
    /// What is in flight is dropped. Waits for a callback that is running on a thread of the fake's own. What a callback threw
    /// there, and no call has brought up since, is thrown here: a test must not pass over it.
    /// </summary>
    /// <remarks>
    /// At the end of a <c>using</c> block it is thrown in the place of whatever the block threw, a failed assertion of the
    /// test's own too: what a callback threw is most often why that failed. That the fake was disposed of while a callback ran,
    /// which called it, is not held against the callback.
    /// </remarks>
    /// <exception cref="AvSdkAssertionException">A callback threw on a thread of the fake's own.</exception>
    public void Dispose()
    {
        ServingThread? thread;
        lock (_gate)
        {
            _disposed = true;
            _engine.DropAll();
            thread = _foreignThread;
        }
        _timer.Dispose();
        thread?.Dispose();
        if (thread is { IsCurrent: false })
        {
            thread.Join();
        }
        ThrowFaults();
    }

    /// <summary>A thread of the fake's own, made when it is first needed; null once nothing is told any more.</summary>
    private ServingThread? ForeignThread()
    {
        lock (_gate)
        {
            return _disposed ? null : _foreignThread ??= new ServingThread("fake AV SDK");
        }
    }

    // Nobody can call the SDK once it is gone, and a callback cannot know: that is no fault of the user's.
    private bool IsOfTheDisposal(Exception fault) =>
        _disposed && fault is ObjectDisposedException { ObjectName: nameof(FakeAvSdk) };

    // To be called where a test calls, not the SDK's user: in the middle of his work an exception would be his.
    private void ThrowFaults()
    {
        if (_foreignThread is not { IsCurrent: true })
        {
            _faults.ThrowIfAny();
        }
    }

    private void CheckDisposed()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(FakeAvSdk));
        }
    }
}
