using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// Errors as the SDK and the library make them, by their words. An error converts into a result of any type, and
/// <see cref="AvError.ToException"/> makes its exception.
/// </summary>
public static class AvErrors
{
    /// <summary>What the AV SDK answers.</summary>
    /// <param name="code">The code; any but <see cref="AvErrorCode.Ok"/>, which is no error.</param>
    /// <param name="operation">The name of the SDK's function.</param>
    /// <param name="sdkMessage">The SDK's own text.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> is <see cref="AvErrorCode.Ok"/>.</exception>
    public static AvError Of(AvErrorCode code, string? operation = null, string? sdkMessage = null) =>
        AvError.FromCode((int)code, operation, sdkMessage);

    /// <summary>What GME answers.</summary>
    /// <param name="code">The code; any but <see cref="GmeErrorCode.Ok"/>, which is no error.</param>
    /// <param name="operation">The name of the SDK's function.</param>
    /// <param name="sdkMessage">The SDK's own text.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> is <see cref="GmeErrorCode.Ok"/>.</exception>
    public static AvError Of(GmeErrorCode code, string? operation = null, string? sdkMessage = null) =>
        AvError.FromCode((int)code, operation, sdkMessage, AvErrorCatalog.Gme);

    /// <summary>An error of a known class, such as <see cref="AvStateError"/>, for what takes no other.</summary>
    /// <typeparam name="TError">The class that belongs to the code's category.</typeparam>
    /// <param name="code">The code.</param>
    /// <param name="operation">The name of the SDK's function.</param>
    /// <param name="sdkMessage">The SDK's own text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is <see cref="AvErrorCode.Ok"/>, or a number that the table lacks and whose error is of another class.</exception>
    /// <exception cref="ArgumentException">The code is of another category.</exception>
    public static TError Of<TError>(AvErrorCode code, string? operation = null, string? sdkMessage = null)
        where TError : AvError
    {
        AvError error = Of(code, operation, sdkMessage);
        return error as TError ?? throw Misfit(code, error, typeof(TError).Name);
    }

    /// <summary>What the library decides itself: a deadline, a full lane, a dispatcher that has gone.</summary>
    /// <param name="reason">The decision.</param>
    /// <param name="operation">The name of the SDK's function.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is <see cref="AvErrorReason.None"/>.</exception>
    public static AvError DecidedBy(AvErrorReason reason, string? operation = null) =>
        AvError.FromReason(reason, operation);

    private static ArgumentException Misfit(AvErrorCode code, AvError error, string wanted) =>
        AvErrorCatalog.AvSdk.TryGet(error.Number, out _)
            ? new ArgumentException(
                $"{code} is of the category {error.Info.Category}, so its error is no {wanted}.",
                nameof(code)
            )
            : new ArgumentOutOfRangeException(
                nameof(code),
                code,
                FormattableString.Invariant(
                    $"{error.Number} is not in {nameof(AvErrorCatalog)}.{nameof(AvErrorCatalog.AvSdk)}: its error is of the category {error.Info.Category}, and no {wanted}."
                )
            );
}
