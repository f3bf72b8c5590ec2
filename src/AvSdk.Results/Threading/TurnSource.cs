namespace AvSdk.Results;

/// <summary>The SDK's thread as far as it is known: a dispatcher, the caller's SynchronizationContext, or nothing.</summary>
internal readonly struct TurnSource
{
    private readonly object? _thread;

    public TurnSource(AvDispatcher dispatcher) => _thread = dispatcher;

    private TurnSource(SynchronizationContext? context) =>
        _thread = context is DispatcherSynchronizationContext { Dispatcher: var dispatcher } ? dispatcher : context;

    /// <summary>The thread that the caller is on.</summary>
    public static TurnSource OfCaller => new(SynchronizationContext.Current);

    /// <summary>
    /// Runs an action on the SDK's thread after one full turn of it, so that completions that have arrived already come
    /// first (rule A5). Runs it here and now where there is no such thread, or no longer.
    /// </summary>
    public void AfterNextTurn(Action action)
    {
        switch (_thread)
        {
            case AvDispatcher dispatcher:
                PostOrRun(dispatcher.PostAfterTurn, action);
                break;
            case SynchronizationContext context:
                PostTwice(next => context.Post(static state => ((Action)state!)(), next), action);
                break;
            default:
                action();
                break;
        }
    }

    /// <summary>Behind what was posted before, and behind what that posts: one full turn.</summary>
    public static void PostTwice(Action<Action> post, Action action) => PostOrRun(post, () => PostOrRun(post, action));

    private static void PostOrRun(Action<Action> post, Action action)
    {
        try
        {
            post(action);
        }
#pragma warning disable CA1031 // Whatever a foreign Post throws: the thread has gone, and the verdict must fall all the same.
        catch (Exception)
#pragma warning restore CA1031
        {
            action();
        }
    }
}
