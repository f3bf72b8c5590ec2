using System.Runtime.CompilerServices;

namespace AvSdk.Results;

// The names differ from RunAsync so that a lambda which drops the SDK's int does not compile by accident.
public sealed partial class AvCaller
{
    /// <summary>Starts an operation whose start returns nothing, and waits for its callback (rules A2 to A10).</summary>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback.</param>
    /// <param name="deadline">How long to wait; <see cref="DefaultDeadline"/> by default, <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait. The native operation goes on (rule A7).</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>What the callback said; else <see cref="AvErrorCode.Timeout"/> with <see cref="AvErrorReason.Deadline"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is not more than zero.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    public ValueTask<AvResult> RunVoidAsync(
        Action<AvCompletion> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunVoidAsync(Given.Check(start), static (start, done) => start(done), deadline, cancellationToken, operation);

    /// <inheritdoc cref="RunVoidAsync(Action{AvCompletion}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult> RunVoidAsync<TState>(
        TState state,
        Action<TState, AvCompletion> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunAsync((state, Given.Check(start)), VoidStart.Of<TState>(), deadline, cancellationToken, operation);

    /// <summary>Starts an operation whose start returns nothing and whose callback brings a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="RunVoidAsync(Action{AvCompletion}, TimeSpan?, CancellationToken, string?)"/>
    public ValueTask<AvResult<T>> RunVoidAsync<T>(
        Action<AvCompletion<T>> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) =>
        RunVoidAsync<Action<AvCompletion<T>>, T>(
            Given.Check(start),
            static (start, done) => start(done),
            deadline,
            cancellationToken,
            operation
        );

    /// <inheritdoc cref="RunVoidAsync{T}(Action{AvCompletion{T}}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with a callback that ends in <c>done.Complete(code, value)</c>.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        TState state,
        Action<TState, AvCompletion<T>> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunAsync((state, Given.Check(start)), VoidStart.Of<TState, T>(), deadline, cancellationToken, operation);
}
