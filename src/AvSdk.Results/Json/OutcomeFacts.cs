namespace AvSdk.Results;

/// <summary>
/// What the properties of a result said, and what outcome that is. It fails closed: facts that do not go together are
/// neither a success nor an error.
/// </summary>
internal struct OutcomeFacts
{
    private const OutcomeProperty Texts = OutcomeProperty.Message | OutcomeProperty.MessageUtf16;

    private const OutcomeProperty TakenForSuccess = OutcomeProperty.AlreadyInState | OutcomeProperty.TreatedAsSuccess;

    /// <summary>The properties that there were.</summary>
    public OutcomeProperty Present;

    public int Code;
    public AvErrorCatalog? Catalog;
    public AvErrorOrigin Origin;
    public AvErrorReason Reason;
    public string? Operation;
    public string? Message;

    public readonly bool Has(OutcomeProperty any) => (Present & any) != 0;

    public readonly AvOutcome ToOutcome()
    {
        Require(OutcomeProperty.Code);
        if (Code == 0)
        {
            AllowOnly(OutcomeProperty.Code | Texts | OutcomeProperty.Value, "a success of code 0");
            return AvSuccess.Create(Message);
        }

        Require(OutcomeProperty.Edition);
        return Has(TakenForSuccess) ? ToSuccess() : ToError();
    }

    private readonly AvSuccess ToSuccess()
    {
        OutcomeProperty how = Present & TakenForSuccess;
        AllowOnly(
            OutcomeProperty.Code | OutcomeProperty.Edition | Texts | OutcomeProperty.Value | TakenForSuccess,
            "a success"
        );
        if (how == TakenForSuccess)
        {
            throw JsonFault.Of("\"alreadyInState\" and \"treatedAsSuccess\" do not go together.");
        }

        AvErrorInfo row = Catalog!.GetInfo(Code);
        return (how == OutcomeProperty.AlreadyInState) == (row.Code == AvErrorCode.HasInTheState)
            ? AvSuccess.InsteadOf(AvError.Create(row, new() { SdkMessage = Message }))
            : throw JsonFault.Of(
                $"{OutcomePropertyName.Quote(how)} is not what the table of the {row.Edition} edition says of the code."
            );
    }

    private readonly AvError ToError()
    {
        Require(OutcomeProperty.Origin);
        AllowOnly(~OutcomeProperty.Value, "an error");
        bool byWrapper = Origin == AvErrorOrigin.Wrapper;
        // What the wrapper decides uses a row of the AvSdk table, also where the caller has a copy of that table (rule M6).
        AvErrorCatalog catalog =
            byWrapper && Catalog!.Edition == AvErrorCatalog.AvSdk.Edition ? AvErrorCatalog.AvSdk : Catalog!;
        AvError error = catalog.GetError(Code);
        if (byWrapper && error.Origin != Origin && catalog != AvErrorCatalog.AvSdk)
        {
            throw JsonFault.Of(
                $"\"origin\" is the wrapper, which speaks with the words of the {AvErrorCatalog.AvSdk.Edition} edition alone."
            );
        }

        if (error.Origin == Origin && Operation is null && Message is null && Reason == AvErrorReason.None)
        {
            return error;
        }

        // The writer's table may name another origin than the reader's: what was said counts.
        bool otherOrigin = !byWrapper && error.Origin != Origin;
        return AvError.Create(
            otherOrigin ? error.Info with { Origin = Origin } : error.Info,
            new()
            {
                Operation = Operation,
                SdkMessage = Message,
                Reason = Reason,
                ByWrapper = byWrapper,
            }
        );
    }

    private readonly void Require(OutcomeProperty property)
    {
        if (!Has(property))
        {
            throw JsonFault.Of($"{OutcomePropertyName.Quote(property)} is missing.");
        }
    }

    private readonly void AllowOnly(OutcomeProperty allowed, string what)
    {
        if (Has(~allowed))
        {
            throw JsonFault.Of($"{OutcomePropertyName.Quote(Present & ~allowed)} does not go with {what}.");
        }
    }
}
