using System.Runtime.CompilerServices;

namespace AvSdk.Results;

public sealed partial class AvCaller
{
    /// <summary>Starts an operation that completes by a callback, and waits for that (rules A1 to A10).</summary>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback, and returns its int.</param>
    /// <param name="deadline">How long to wait; <see cref="DefaultDeadline"/> by default, <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait. The native operation goes on (rule A7).</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>
    /// The start's failure, at once; else what the callback said; else <see cref="AvErrorCode.Timeout"/> with
    /// <see cref="AvErrorReason.Deadline"/>. Await it: its <c>Result</c> throws while the operation runs (rule D3).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is not more than zero.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    public ValueTask<AvResult> RunAsync(
        Func<AvCompletion, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunAsync(Given.Check(start), static (start, done) => start(done), deadline, cancellationToken, operation);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, int}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback, and returns its int.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult> RunAsync<TState>(
        TState state,
        Func<TState, AvCompletion, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    )
    {
        Given.Check(start);
        TimeSpan wait = Wait(deadline);
        PendingCall call = _calls.Rent();
        Exception? orphan = Start(
            call,
            (state, start),
            static (s, call) => s.start(s.state, new AvCompletion(call)),
            null,
            wait,
            operation,
            cancellationToken
        );
        return orphan is null ? call.Task : new(Task.FromException<AvResult>(orphan));
    }

    /// <summary>Starts an operation whose callback brings a value, and waits for that (rules A1 to A10).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="start">Calls the SDK once, with a callback that ends in <c>done.Complete(code, value)</c>, and returns its int.</param>
    /// <param name="deadline">How long to wait; <see cref="DefaultDeadline"/> by default, <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait. The native operation goes on (rule A7).</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>The start's failure, at once; else what the callback said; else a timeout.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is not more than zero.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    public ValueTask<AvResult<T>> RunAsync<T>(
        Func<AvCompletion<T>, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) =>
        RunAsync<Func<AvCompletion<T>, int>, T>(
            Given.Check(start),
            static (start, done) => start(done),
            deadline,
            cancellationToken,
            operation
        );

    /// <inheritdoc cref="RunAsync{T}(Func{AvCompletion{T}, int}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with a callback that ends in <c>done.Complete(code, value)</c>, and returns its int.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult<T>> RunAsync<TState, T>(
        TState state,
        Func<TState, AvCompletion<T>, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    )
    {
        Given.Check(start);
        TimeSpan wait = Wait(deadline);
        PendingCall<T> call = _calls.Rent<T>();
        Exception? orphan = Start(
            call,
            (state, start),
            static (s, call) => s.start(s.state, new AvCompletion<T>((PendingCall<T>)call)),
            null,
            wait,
            operation,
            cancellationToken
        );
        return orphan is null ? call.TaskOfValue : new(Task.FromException<AvResult<T>>(orphan));
    }
}
