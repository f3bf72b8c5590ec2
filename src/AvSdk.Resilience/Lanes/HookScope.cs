namespace AvSdk.Resilience;

/// <summary>
/// Marks what runs inside a delegate of the user's that a run awaits while it has its lane, or a place in the lane's queue.
/// A call from there that needs the same lane would wait for the run that waits for it: it is refused (rule L7). Hooks
/// inside hooks are a chain, which covers a hook of A that awaits B, whose hook awaits A again.
/// </summary>
/// <remarks>An AsyncLocal that is set costs something, so it is set around hooks that the user gave, and nowhere else.</remarks>
internal sealed class HookScope(AvLane lane)
{
    private static readonly AsyncLocal<HookScope?> Current = new();
    private readonly AvLane _lane = lane;
    private HookScope? _outer = TrimChain();

    // What a hook began and did not await goes on when it has ended. From then on nobody waits for it, and it may queue.
    private volatile bool _ended;

    // A program may come from hook to hook for as long as it runs: a chain of all that there were would never end.
    private static HookScope? TrimChain()
    {
        HookScope? first = SkipEnded(Current.Value);
        for (HookScope? scope = first; scope is not null; scope = scope._outer)
        {
            scope._outer = SkipEnded(scope._outer); // Others may do so too: what has ended is all that goes.
        }

        return first;
    }

    private static HookScope? SkipEnded(HookScope? scope)
    {
        while (scope is { _ended: true })
        {
            scope = scope._outer;
        }

        return scope;
    }

    /// <summary>Whether the one who calls may be awaited by a run that has this lane.</summary>
    public static bool IsInside(AvLane lane)
    {
        for (HookScope? scope = Current.Value; scope is not null; scope = scope._outer)
        {
            if (scope._lane == lane && !scope._ended)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Nobody awaits what runs inside any more.</summary>
    public void End() => _ended = true;

    /// <summary>Runs a hook of a run that has this lane; null for a run that needs none.</summary>
    public static ValueTask RunAsync<TArguments>(
        AvLane? lane,
        Func<TArguments, ValueTask> hook,
        TArguments arguments
    ) => lane is null ? hook(arguments) : new HookScope(lane).RunAsync(hook, arguments);

    /// <inheritdoc cref="RunAsync{TArguments}(AvLane?, Func{TArguments, ValueTask}, TArguments)"/>
    public static ValueTask<T> RunAsync<TArguments, T>(
        AvLane? lane,
        Func<TArguments, ValueTask<T>> hook,
        TArguments arguments
    ) => lane is null ? hook(arguments) : new HookScope(lane).RunAsync(hook, arguments);

    /// <summary>The same for one that runs on the SDK's thread, to which the AsyncLocal does not go along.</summary>
    public static Func<T> Around<T>(AvLane? lane, Func<T> hook)
    {
        if (lane is null)
        {
            return hook;
        }

        HookScope scope = new(lane);
        return () =>
        {
            HookScope? previous = Current.Value;
            Current.Value = scope;
            try
            {
                return hook();
            }
            finally
            {
                scope.End();
                Current.Value = previous;
            }
        };
    }

    /// <summary>Runs a hook inside. Whoever stops awaiting it before it has ended says so by <see cref="End"/>.</summary>
    // Asynchronous so that the AsyncLocal is as before for the one who called, whatever the hook does.
    public async ValueTask RunAsync<TArguments>(Func<TArguments, ValueTask> hook, TArguments arguments)
    {
        Current.Value = this;
        try
        {
            await hook(arguments).ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    private async ValueTask<T> RunAsync<TArguments, T>(Func<TArguments, ValueTask<T>> hook, TArguments arguments)
    {
        Current.Value = this;
        try
        {
            return await hook(arguments).ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }
}
