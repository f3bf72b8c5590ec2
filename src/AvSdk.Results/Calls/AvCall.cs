using System.Runtime.CompilerServices;

namespace AvSdk.Results;

/// <summary>
/// The door: makes a call of the SDK on the caller's thread and turns the int that it returns into a result, by the table
/// of the AV SDK. <see cref="With"/> takes another edition's table.
/// </summary>
public static partial class AvCall
{
    private static readonly AvCaller Default = new(AvErrorCatalog.AvSdk, TimeProvider.System);

    /// <inheritdoc cref="AvCaller.StrayCallback"/>
    public static event Action<AvStrayCallback>? StrayCallback
    {
        add => Default.StrayCallback += value;
        remove => Default.StrayCallback -= value;
    }

    /// <summary>The same calls by another table, or by another clock.</summary>
    /// <param name="catalog">The table to look the numbers up in.</param>
    /// <param name="timeProvider">The clock of the deadlines; that of the system by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static AvCaller With(AvErrorCatalog catalog, TimeProvider? timeProvider = null) =>
        new(catalog ?? throw new ArgumentNullException(nameof(catalog)), timeProvider ?? TimeProvider.System);

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
