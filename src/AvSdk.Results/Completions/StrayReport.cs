namespace AvSdk.Results;

/// <summary>
/// Something to report, taken down while it is known whose it is: right after, the object behind it may serve another
/// operation.
/// </summary>
internal readonly struct StrayReport(
    AvStrayCallbackKind kind,
    IStrayReporter reporter,
    OperationText operation,
    object? tag
)
{
    public void Send(AvOutcome outcome) =>
        reporter.OnStray(new AvStrayCallback(kind, operation.Name, outcome.Number, outcome.SdkMessage), tag);

    /// <summary>
    /// Tells the host on a pool thread: its code must not run inside the SDK's callback (rule A10). An exception of it ends
    /// the process there as well, with a stack trace that says whose it is.
    /// </summary>
    public static void Raise(Action<AvStrayCallback>? handlers, AvStrayCallback stray)
    {
        if (handlers is not null)
        {
            ThreadPool.QueueUserWorkItem(_ => handlers(stray));
        }
    }

    /// <summary>An event came for which no operation waits.</summary>
    public static void RaiseNobodyWaiting(Action<AvStrayCallback>? handlers, int code, string? info) =>
        Raise(handlers, new AvStrayCallback(AvStrayCallbackKind.NobodyWaiting, null, code, info));
}
