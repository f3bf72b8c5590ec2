using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Results;

/// <summary>
/// What became of a call of the SDK. It is one reference wide; a success, and a failure that the table lists, allocate
/// nothing. Its default value is a failure (rule M5).
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvResultJsonConverter))]
[System.Runtime.InteropServices.Marshalling.NativeMarshalling(typeof(AvResultMarshaller))]
#endif
public readonly partial struct AvResult : IEquatable<AvResult>
{
    private readonly AvOutcome? _outcome;

    internal AvResult(AvOutcome outcome) => _outcome = outcome;

    /// <summary>The case that it is: <see cref="AvSuccess"/> or a subclass of <see cref="AvError"/>. Never null.</summary>
    public AvOutcome Outcome => _outcome ?? AvError.NoResult;

    /// <summary>Whether the call succeeded.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => _outcome is AvSuccess;

    /// <summary>The error of a failure; null for a success.</summary>
    public AvError? Error => Outcome as AvError;

    /// <summary>A success.</summary>
    public static AvResult Success() => new(AvSuccess.Plain);

    /// <summary>A success that brings a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static AvResult<T> Success<T>(T value) => new(AvSuccess.Plain, value);

    /// <summary>Makes a result of an int that the SDK returned. Never throws, whatever the int (rule M4).</summary>
    /// <param name="code">What the SDK returned; 0 is success.</param>
    /// <param name="operation">The name of the SDK's function; an empty one is dropped.</param>
    /// <param name="sdkMessage">The text that came along; it is data, never a format string (rule M7).</param>
    /// <param name="catalog">The edition's table; <see cref="AvErrorCatalog.AvSdk"/> by default.</param>
    /// <returns>Success for 0; any other int is a failure. Nothing is allocated for a listed code without further details (rule M9).</returns>
    public static AvResult FromCode(
        int code,
        string? operation = null,
        string? sdkMessage = null,
        AvErrorCatalog? catalog = null
    ) => new(CreateOutcome(code, operation, sdkMessage, catalog ?? AvErrorCatalog.AvSdk));

    /// <summary>Makes a result of a word of the AvSdk edition.</summary>
    /// <param name="code">The word; <see cref="AvErrorCode.Ok"/> is success.</param>
    /// <param name="operation">The name of the SDK's function; an empty one is dropped.</param>
    /// <param name="sdkMessage">The text that came along; it is data, never a format string (rule M7).</param>
    public static AvResult FromCode(AvErrorCode code, string? operation = null, string? sdkMessage = null) =>
        FromCode((int)code, operation, sdkMessage);

    /// <summary>Makes a result of a word of the GME edition, by its table.</summary>
    /// <param name="code">The word; <see cref="GmeErrorCode.Ok"/> is success.</param>
    /// <param name="operation">The name of the SDK's function; an empty one is dropped.</param>
    /// <param name="sdkMessage">The text that came along; it is data, never a format string (rule M7).</param>
    public static AvResult FromCode(GmeErrorCode code, string? operation = null, string? sdkMessage = null) =>
        FromCode((int)code, operation, sdkMessage, AvErrorCatalog.Gme);

    /// <summary>A failure is a result. (A value never becomes one by itself: see <see cref="Success{T}(T)"/>.)</summary>
    /// <param name="error">The error; null becomes the default value, a failure that nobody set (rule M5).</param>
    public static implicit operator AvResult(AvError? error) => error is null ? default : new(error);

    /// <summary>A failure as a result.</summary>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public static AvResult FromError(AvError error) => new(Given.Check(error));

    /// <summary>Whether two results say the same (rule M11).</summary>
    public static bool operator ==(AvResult left, AvResult right) => left.Equals(right);

    /// <summary>Whether two results differ (rule M11).</summary>
    public static bool operator !=(AvResult left, AvResult right) => !left.Equals(right);

    /// <summary>Returns for a success and throws for a failure.</summary>
    /// <exception cref="AvException">The call failed. The type is that of the error's category.</exception>
    [StackTraceHidden]
    public void ThrowIfFailed()
    {
        if (!IsSuccess)
        {
            AvThrow.For(Error);
        }
    }

    /// <summary>
    /// Takes "already in the state" (1003) for the success that it amounts to. Any other result stays what it is, as does a
    /// 1003 with a <see cref="AvError.Reason"/>: then it is known to be another state than the one that was wanted.
    /// </summary>
    /// <returns>A success with <see cref="AvSuccess.AlreadyInState"/> set, or this result.</returns>
    public AvResult AcceptAlreadyInState() =>
        Outcome is AvError { Code: AvErrorCode.HasInTheState, Reason: AvErrorReason.None } error
            ? new AvResult(AvSuccess.InsteadOf(error))
            : this;

    /// <summary>
    /// The same result with the name of the SDK's function, where it has none: a marshalled return does not know it. A
    /// success has no name, and allocates nothing here.
    /// </summary>
    /// <param name="operation">The name, such as <c>EnterRoom</c> (rule M12); null or an empty one changes nothing.</param>
    public AvResult WithOperation(string? operation) =>
        Outcome is AvError error && !string.IsNullOrEmpty(operation) ? new(error.WithOperation(operation!)) : this;

    /// <summary>Takes the result apart.</summary>
    /// <param name="isSuccess">Whether the call succeeded.</param>
    /// <param name="error">The error of a failure; null for a success.</param>
    public void Deconstruct(out bool isSuccess, out AvError? error)
    {
        isSuccess = IsSuccess;
        error = Error;
    }

    /// <inheritdoc/>
    public bool Equals(AvResult other) => Outcome.Equals(other.Outcome);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AvResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Outcome.GetHashCode();

    /// <summary>"Success", or a log line that says what failed and what to do.</summary>
    public override string ToString() => Outcome.ToString()!;

    internal static AvOutcome CreateOutcome(int code, string? operation, string? sdkMessage, AvErrorCatalog catalog)
    {
        if (code == 0)
        {
            return AvSuccess.Create(sdkMessage);
        }

        AvError error = catalog.GetError(code);
        return string.IsNullOrEmpty(operation) && string.IsNullOrEmpty(sdkMessage)
            ? error
            : AvError.Create(error.Info, new() { Operation = operation, SdkMessage = sdkMessage });
    }
}
