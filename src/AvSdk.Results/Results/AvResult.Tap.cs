using System.ComponentModel;

namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>Does something after a success, and passes the result on as it is.</summary>
    /// <param name="action">Called for a success.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult Tap(Action action)
    {
        Given.Check(action);
        if (IsSuccess)
        {
            action();
        }

        return this;
    }

    /// <inheritdoc cref="Tap(Action)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the action needs, so that it can be static.</param>
    /// <param name="action">Called for a success.</param>
    public AvResult Tap<TState>(TState state, Action<TState> action)
    {
        Given.Check(action);
        if (IsSuccess)
        {
            action(state);
        }

        return this;
    }

    /// <summary>Not for use: an async function would run on unobserved. It exists so that the compiler says so.</summary>
    [Obsolete(AsyncVoid.Tap, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AvResult Tap(Func<Task> action) => throw new NotSupportedException(AsyncVoid.Tap);

    /// <inheritdoc cref="Tap(Func{Task})"/>
    [Obsolete(AsyncVoid.Tap, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AvResult Tap<TState>(TState state, Func<TState, Task> action) =>
        throw new NotSupportedException(AsyncVoid.Tap);
}
