namespace AvSdk.Results;

/// <summary>Brings what awaits on the SDK's thread back to it (rule D6).</summary>
internal sealed class DispatcherSynchronizationContext(AvDispatcher dispatcher) : SynchronizationContext
{
    /// <summary>The thread that it brings code back to.</summary>
    public AvDispatcher Dispatcher => dispatcher;

    /// <summary>Has the SDK's thread run the code; the pool, once that thread has gone: what awaits must not be lost.</summary>
    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            dispatcher.Post(() => d(state));
        }
        catch (ObjectDisposedException)
        {
            base.Post(d, state);
        }
    }

    /// <summary>Runs on the spot on the SDK's thread. Elsewhere it would have to block, which nothing here does (rule D3).</summary>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!dispatcher.CheckAccess())
        {
            throw new NotSupportedException(
                "Send would block this thread until the SDK's thread is free. Use InvokeAsync and await it."
            );
        }

        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;
}
