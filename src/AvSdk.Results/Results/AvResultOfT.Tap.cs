using System.ComponentModel;

namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>Does something after a success, and passes the result on as it is.</summary>
    /// <param name="action">Called with the value of a success.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<T> Tap(Action<T> action)
    {
        Given.Check(action);
        if (IsSuccess)
        {
            action(_value!);
        }

        return this;
    }

    /// <inheritdoc cref="Tap(Action{T})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the action needs, so that it can be static.</param>
    /// <param name="action">Called with the value of a success.</param>
    public AvResult<T> Tap<TState>(TState state, Action<TState, T> action)
    {
        Given.Check(action);
        if (IsSuccess)
        {
            action(state, _value!);
        }

        return this;
    }

    /// <summary>Not for use: an async function would run on unobserved. It exists so that the compiler says so.</summary>
    [Obsolete(AsyncVoid.Tap, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AvResult<T> Tap(Func<T, Task> action) => throw new NotSupportedException(AsyncVoid.Tap);

    /// <inheritdoc cref="Tap(Func{T, Task})"/>
    [Obsolete(AsyncVoid.Tap, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AvResult<T> Tap<TState>(TState state, Func<TState, T, Task> action) =>
        throw new NotSupportedException(AsyncVoid.Tap);
}
