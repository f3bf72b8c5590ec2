namespace AvSdk.Results;

/// <summary>
/// The call failed: what the SDK said, what its table knows about that, and who made the call. Immutable, and safe to
/// use from any thread.
/// </summary>
public abstract class AvError : AvOutcome
{
    private readonly bool _byWrapper;

    private protected AvError(AvErrorInfo info, in AvErrorDetails details)
        : base(details.SdkMessage)
    {
        Info = info;
        Operation = details.Operation;
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
    public override string ToString() =>
        // The table's advice is to take it for a success, which is just what must not be done here.
        Reason == AvErrorReason.NotConfirmed
            ? Message
            : $"{Message} {Info.Text.Advice}";

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
        public static readonly AvError Error = ByWrapper(AvErrorCode.Failed, AvErrorReason.NoResult, operation: null);
    }
}
