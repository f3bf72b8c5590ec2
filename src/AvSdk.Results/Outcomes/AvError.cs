namespace AvSdk.Results;

/// <summary>
/// The call failed: what the SDK said, what its table knows about that, and who made the call. Immutable, and safe to
/// use from any thread.
/// </summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvErrorJsonConverter))]
#endif
public abstract class AvError : AvOutcome
{
    private readonly bool _byWrapper;

    private protected AvError(AvErrorInfo info, in AvErrorDetails details)
        : base(details.SdkMessage)
    {
        Info = info;
        // An empty name names nothing, as an empty text says nothing.
        Operation = string.IsNullOrEmpty(details.Operation) ? null : details.Operation;
        Reason = details.Reason;
        _byWrapper = details.ByWrapper;
    }

    /// <summary>The row of the table: name, category, remedies, texts.</summary>
    public AvErrorInfo Info { get; }

    /// <summary>The int that the SDK returned, kept exactly.</summary>
    public override int Number => Info.Number;

    /// <summary>
    /// The number as a word of the AvSdk edition; <see cref="AvErrorCode.Failed"/> when the table lacks the number or
    /// the edition gives it another meaning (rule M11).
    /// </summary>
    public AvErrorCode Code => Info.Code;

    /// <summary>
    /// The number as a word of the GME edition; null for an error of another edition, for a number that the enum lacks, and
    /// for what this library decided itself, which speaks with the words of the AvSdk edition (rules M6, M11).
    /// </summary>
    public GmeErrorCode? GmeCode => AvErrorCatalog.FindGmeCode(Info);

    /// <summary>The kind of error; each has a class of its own below this one.</summary>
    public AvErrorCategory Category => Info.Category;

    /// <summary>Who said it: the SDK, its server, or this library (rule M6).</summary>
    public AvErrorOrigin Origin => _byWrapper ? AvErrorOrigin.Wrapper : Info.Origin;

    /// <summary>What this library decided, where it had a part in the outcome; else <see cref="AvErrorReason.None"/>.</summary>
    public AvErrorReason Reason { get; }

    /// <summary>The name of the SDK's function, such as <c>EnterRoom</c> (rule M12); null where it is not known.</summary>
    public string? Operation { get; }

    /// <summary>One line in English: what failed, the name, the number and the meaning. It never contains the SDK's own text.</summary>
    public string Message => AvErrorMessage.Of(this);

    /// <summary>
    /// The error of a number, as the SDK would have made it: for tests, and for code that reports failures of its own.
    /// </summary>
    /// <param name="code">The number; any but 0, which is no error.</param>
    /// <param name="operation">The name of the SDK's function; an empty one is dropped.</param>
    /// <param name="sdkMessage">The SDK's own text; an empty one is dropped.</param>
    /// <param name="catalog">The edition; null is <see cref="AvErrorCatalog.AvSdk"/>.</param>
    /// <returns>The error, of the class of its category: cast it where that is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> is 0.</exception>
    public static AvError FromCode(
        int code,
        string? operation = null,
        string? sdkMessage = null,
        AvErrorCatalog? catalog = null
    ) =>
        AvResult.FromCode(code, operation, sdkMessage, catalog).Error
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "0 is success. An error needs another number.");

    /// <summary>
    /// The error of a decision of this library, as it makes it itself: for tests of code that tells them apart. It speaks with
    /// the words of the AvSdk edition (rule M6).
    /// </summary>
    /// <param name="reason">The decision; any but <see cref="AvErrorReason.None"/>, which is the SDK's own word.</param>
    /// <param name="operation">The name of the SDK's function; an empty one is dropped.</param>
    /// <param name="sdkMessage">The SDK's own text; an empty one is dropped.</param>
    /// <returns>
    /// The error, with the origin <see cref="AvErrorOrigin.Wrapper"/>; that of <see cref="AvErrorReason.ConflictPersists"/> and
    /// <see cref="AvErrorReason.NotConfirmed"/> is the SDK, whose 1002 and 1003 they leave standing.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the decisions.</exception>
    public static AvError FromReason(AvErrorReason reason, string? operation = null, string? sdkMessage = null)
    {
        AvErrorCode code = reason switch
        {
            AvErrorReason.NoResult or AvErrorReason.Disposed or AvErrorReason.FailedByHost => AvErrorCode.Failed,
            AvErrorReason.Deadline or AvErrorReason.CallbackLost or AvErrorReason.TotalTimeout => AvErrorCode.Timeout,
            AvErrorReason.SlotBusy or AvErrorReason.LaneFull or AvErrorReason.LaneTime or AvErrorReason.Nested =>
                AvErrorCode.ExclusiveOperation,
            AvErrorReason.ConflictPersists => AvErrorCode.ExclusiveOperation,
            AvErrorReason.NotConfirmed => AvErrorCode.HasInTheState,
            AvErrorReason.DispatcherGone => AvErrorCode.NotInMainThread,
            AvErrorReason.ContextStopped => AvErrorCode.ContextNotExist,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "That is no decision of this library."),
        };
        return reason is AvErrorReason.ConflictPersists or AvErrorReason.NotConfirmed
            ? FromCode((int)code, operation, sdkMessage).WithReason(reason)
            : ByWrapper(code, reason, operation, sdkMessage);
    }

    /// <summary>The exception for this error: the type that belongs to its category.</summary>
    public abstract AvException ToException();

    /// <inheritdoc/>
    public override bool Equals(AvOutcome? other) =>
        other is AvError error
        && error.Number == Number
        && error.Info.Edition == Info.Edition
        && error.Origin == Origin
        && error.Operation == Operation;

    /// <inheritdoc/>
    public override int GetHashCode() => (Number, Info.Edition, Origin, Operation).GetHashCode();

    /// <summary>A log line: what failed, the name, the number, the meaning and the advice.</summary>
    public override string ToString() => Advice.Length == 0 ? Message : $"{Message} {Advice}";

    /// <summary>
    /// The table's advice; empty where it is to do nothing, or to take it for a success, and a decision of this library or of
    /// the host says that this does not hold here (rules S2, A14).
    /// </summary>
    internal string Advice => Reason != AvErrorReason.None && Info.AsksForNothing ? "" : Info.Text.Advice;

    /// <summary>The default of a result: nobody ever set it (rule M5).</summary>
    internal static AvError NoResult => Unset.Error;

    internal static AvError Create(AvErrorInfo info, in AvErrorDetails details = default) =>
        info.Category switch
        {
            AvErrorCategory.State => new AvStateError(info, details),
            AvErrorCategory.Argument => new AvArgumentError(info, details),
            AvErrorCategory.Network => new AvNetworkError(info, details),
            AvErrorCategory.Server => new AvServerError(info, details),
            _ => new AvGeneralError(info, details),
        };

    /// <summary>What this library itself decides speaks with the words of the AvSdk table (rule M6).</summary>
    internal static AvError ByWrapper(
        AvErrorCode code,
        AvErrorReason reason,
        string? operation,
        string? sdkMessage = null
    ) =>
        Create(
            AvErrorCatalog.AvSdk.GetInfo((int)code),
            new()
            {
                ByWrapper = true,
                Reason = reason,
                Operation = operation,
                SdkMessage = sdkMessage,
            }
        );

    /// <summary>The same error with a name for what failed, where it has none.</summary>
    internal AvError WithOperation(string operation) =>
        Operation is null ? Create(Info, Details with { Operation = operation }) : this;

    /// <summary>The same error with a reason: the number stays the SDK's, the decision to end there was ours.</summary>
    internal AvError WithReason(AvErrorReason reason) => Create(Info, Details with { Reason = reason });

    private AvErrorDetails Details =>
        new()
        {
            Operation = Operation,
            SdkMessage = SdkMessage,
            Reason = Reason,
            ByWrapper = _byWrapper,
        };

    // In a class of its own: the catalogue makes errors while it is being made itself, and Mono would run a static
    // initializer of this class right then, without a catalogue.
    private static class Unset
    {
        public static readonly AvError Error = FromReason(AvErrorReason.NoResult);
    }
}
