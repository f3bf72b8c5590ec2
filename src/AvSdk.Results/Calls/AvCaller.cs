using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace AvSdk.Results;

/// <summary>
/// Makes calls of the SDK and turns what they return into results, by the table of one edition. Immutable, and safe to
/// use from any thread; each call is made on the caller's thread (rule D1).
/// </summary>
/// <remarks>
/// Every form has a twin that takes a state, so that a static lambda does and no closure is allocated. An exception of the
/// call itself passes through untouched (rules M10, A8).
/// </remarks>
public sealed partial class AvCaller : IStrayReporter, ISettlementObserver
{
    /// <summary>How long <c>RunAsync</c> waits for a completion by default: 35 s, longer than the SDK's own 30 s (rule A5).</summary>
    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(35);

    private readonly PendingCalls _calls;
    private readonly FailureLog? _failures;

    internal AvCaller(AvErrorCatalog catalog, TimeProvider timeProvider, ILogger? logger)
    {
        Catalog = catalog;
        _failures = logger is null ? null : new FailureLog(logger);
        _calls = new PendingCalls(catalog, timeProvider, this, _failures);
    }

    /// <summary>
    /// A callback came that nobody waits for: after a refusal, twice, or late (rules A1, A4, A6). It changed nothing.
    /// Raised on a pool thread, where an exception of a handler
    /// ends the process.
    /// </summary>
    public event Action<AvStrayCallback>? StrayCallback;

    /// <summary>The table that the numbers are looked up in.</summary>
    public AvErrorCatalog Catalog { get; }

    /// <summary>Makes a call that is done when it returns.</summary>
    /// <param name="call">Calls the SDK once and returns its int.</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>Success for 0; a failure for any other int.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="call"/> is null.</exception>
    public AvResult Run(Func<int> call, [CallerArgumentExpression(nameof(call))] string? operation = null)
    {
        int code = Given.Check(call)();
        return Result(code, operation);
    }

    /// <inheritdoc cref="Run(Func{int}, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Calls the SDK once and returns its int.</param>
    /// <param name="operation">Left to the compiler.</param>
    public AvResult Run<TState>(
        TState state,
        Func<TState, int> call,
        [CallerArgumentExpression(nameof(call))] string? operation = null
    )
    {
        int code = Given.Check(call)(state);
        return Result(code, operation);
    }

    /// <summary>Makes a call that brings a value in an <c>out</c> parameter. The value counts only when the int is 0.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="call">Calls the SDK once and returns its int.</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>The value for 0; a failure for any other int.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="call"/> is null.</exception>
    public AvResult<T> Run<T>(AvOutCall<T> call, [CallerArgumentExpression(nameof(call))] string? operation = null)
    {
        int code = Given.Check(call)(out T value);
        return Result(code, value, operation);
    }

    /// <inheritdoc cref="Run{T}(AvOutCall{T}, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Calls the SDK once and returns its int.</param>
    /// <param name="operation">Left to the compiler.</param>
    public AvResult<T> Run<TState, T>(
        TState state,
        AvOutCall<TState, T> call,
        [CallerArgumentExpression(nameof(call))] string? operation = null
    )
    {
        int code = Given.Check(call)(state, out T value);
        return Result(code, value, operation);
    }

    void IStrayReporter.OnStray(in AvStrayCallback stray, object? tag) => StrayReport.Raise(StrayCallback, stray);

    // Success asks for no name: it is cut out of the source text for failures only.
    private AvResult Result(int code, string? operation)
    {
        if (code == 0)
        {
            return AvResult.Success();
        }

        AvResult failed = AvResult.FromCode(code, OperationName.From(operation), null, Catalog);
        _failures?.Write(failed.Outcome);
        return failed;
    }

    private AvResult<T> Result<T>(int code, T value, string? operation) =>
        code == 0 ? AvResult.Success(value) : new AvResult<T>(Result(code, operation).Outcome);
}
