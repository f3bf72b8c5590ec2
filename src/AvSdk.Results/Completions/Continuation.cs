using System.Threading.Tasks.Sources;

namespace AvSdk.Results;

/// <summary>Code that awaits, and where it wants to go on.</summary>
internal readonly struct Continuation
{
    private readonly Action<object?> _action;
    private readonly object? _state;
    private readonly object? _target; // A SynchronizationContext, a TaskScheduler, or null for the pool.
    private readonly bool _flow;

    public Continuation(Action<object?> action, object? state, ValueTaskSourceOnCompletedFlags flags)
    {
        _action = action;
        _state = state;
        _flow = (flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0;
        _target = (flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0 ? CurrentTarget() : null;
    }

    /// <summary>Has the code run where it wants to, never here. Never throws: where the place refuses, the pool runs it.</summary>
    public void Schedule()
    {
        Action<object?> action = _flow ? WithExecutionContext(_action) : _action;
        try
        {
            switch (_target)
            {
                case SynchronizationContext context:
                    context.Post(new SendOrPostCallback(action), _state);
                    return;
                case TaskScheduler scheduler:
                    _ = Task.Factory.StartNew(
                        action,
                        _state,
                        CancellationToken.None,
                        TaskCreationOptions.DenyChildAttach,
                        scheduler
                    );
                    return;
            }
        }
#pragma warning disable CA1031 // Whatever a foreign Post throws, the awaiting code must not be lost, and the SDK must not see it.
        catch (Exception)
#pragma warning restore CA1031
        {
            // A window that has been closed, a thread that has gone: the pool is left.
        }

#if NET
        // Of a method that awaits this overload queues the box itself, and allocates nothing (rule O4).
        ThreadPool.UnsafeQueueUserWorkItem(action, _state, preferLocal: false);
#else
        ThreadPool.UnsafeQueueUserWorkItem(new WaitCallback(action), _state);
#endif
    }

    private static object? CurrentTarget()
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        if (context is not null && context.GetType() != typeof(SynchronizationContext))
        {
            return context;
        }

        return TaskScheduler.Current == TaskScheduler.Default ? null : TaskScheduler.Current;
    }

    private static Action<object?> WithExecutionContext(Action<object?> action)
    {
        ExecutionContext? captured = ExecutionContext.Capture();
        return captured is null ? action : state => ExecutionContext.Run(captured, inner => action(inner), state);
    }
}
