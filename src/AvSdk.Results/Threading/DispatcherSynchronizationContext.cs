namespace AvSdk.Results;

/// <summary>Brings what awaits on the SDK's thread back to it (rule D6).</summary>
internal sealed class DispatcherSynchronizationContext(AvDispatcher dispatcher) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => dispatcher.Post(() => d(state));

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
