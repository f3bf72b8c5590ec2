namespace AvSdk.Results;

/// <summary>Every thread is the right one.</summary>
internal sealed class InlineDispatcher : AvDispatcher
{
    public override bool CheckAccess() => true;

    public override void Post(Action action) =>
        ThreadPool.QueueUserWorkItem(static state => ((Action)state!)(), action);
}
