using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace AvSdk.Results;

/// <summary>
/// The door: makes a call of the SDK on the caller's thread and turns the int that it returns into a result, by the table
/// of the AV SDK. <see cref="With"/> takes another edition's table.
/// </summary>
public static partial class AvCall
{
    private static readonly AvCaller Default = new(AvErrorCatalog.AvSdk, TimeProvider.System, logger: null);

    /// <inheritdoc cref="AvCaller.StrayCallback"/>
    public static event Action<AvStrayCallback>? StrayCallback
    {
        add => Default.StrayCallback += value;
        remove => Default.StrayCallback -= value;
    }

    /// <summary>The same calls by another table, by another clock, or with a log of what fails.</summary>
    /// <param name="catalog">The table to look the numbers up in.</param>
    /// <param name="timeProvider">The clock of the deadlines; that of the system by default.</param>
    /// <param name="logger">
    /// Gets every failure that the caller's calls come to, once: those of <c>Run</c> before it returns, those of <c>RunAsync</c>
    /// on a pool thread right after the one who waits has been told. Null for none.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static AvCaller With(AvErrorCatalog catalog, TimeProvider? timeProvider = null, ILogger? logger = null) =>
        new(Given.Check(catalog), timeProvider ?? TimeProvider.System, logger);

    /// <inheritdoc cref="AvCaller.NotifyContextStopped"/>
    public static void NotifyContextStopped() => Default.NotifyContextStopped();

    /// <inheritdoc cref="AvCaller.Run(Func{int}, string?)"/>
    public static AvResult Run(Func<int> call, [CallerArgumentExpression(nameof(call))] string? operation = null) =>
        Default.Run(call, operation);

    /// <inheritdoc cref="AvCaller.Run{TState}(TState, Func{TState, int}, string?)"/>
    public static AvResult Run<TState>(
        TState state,
        Func<TState, int> call,
        [CallerArgumentExpression(nameof(call))] string? operation = null
    ) => Default.Run(state, call, operation);

    /// <inheritdoc cref="AvCaller.Run{T}(AvOutCall{T}, string?)"/>
    public static AvResult<T> Run<T>(
        AvOutCall<T> call,
        [CallerArgumentExpression(nameof(call))] string? operation = null
    ) => Default.Run<T>(call, operation);

    /// <inheritdoc cref="AvCaller.Run{TState, T}(TState, AvOutCall{TState, T}, string?)"/>
    public static AvResult<T> Run<TState, T>(
        TState state,
        AvOutCall<TState, T> call,
        [CallerArgumentExpression(nameof(call))] string? operation = null
    ) => Default.Run<TState, T>(state, call, operation);
}
