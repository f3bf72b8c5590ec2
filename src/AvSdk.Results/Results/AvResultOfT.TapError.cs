using System.ComponentModel;

namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>Does something after a failure, and passes the result on as it is.</summary>
    /// <param name="action">Called with the error.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<T> TapError(Action<AvError> action)
    {
        Given.Check(action);
        if (!IsSuccess)
        {
            action(Error);
        }

        return this;
    }

    /// <inheritdoc cref="TapError(Action{AvError})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the action needs, so that it can be static.</param>
    /// <param name="action">Called with the error.</param>
    public AvResult<T> TapError<TState>(TState state, Action<TState, AvError> action)
    {
        Given.Check(action);
        if (!IsSuccess)
        {
            action(state, Error);
        }

        return this;
    }

    /// <summary>Not for use: an async function would run on unobserved. It exists so that the compiler says so.</summary>
    [Obsolete(AsyncVoid.TapError, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AvResult<T> TapError(Func<AvError, Task> action) => throw new NotSupportedException(AsyncVoid.TapError);

    /// <inheritdoc cref="TapError(Func{AvError, Task})"/>
    [Obsolete(AsyncVoid.TapError, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AvResult<T> TapError<TState>(TState state, Func<TState, AvError, Task> action) =>
        throw new NotSupportedException(AsyncVoid.TapError);
}
