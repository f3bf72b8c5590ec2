namespace AvSdk.Results;

/// <summary>A thread that is reached through its SynchronizationContext.</summary>
internal sealed class ContextDispatcher(SynchronizationContext context) : AvDispatcher
{
    private readonly Thread _thread = Thread.CurrentThread;

    public override bool CheckAccess() => Thread.CurrentThread == _thread;

    public override void Post(Action action) => context.Post(static state => ((Action)state!)(), action);
}
