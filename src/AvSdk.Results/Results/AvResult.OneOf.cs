using OneOf;

namespace AvSdk.Results;

public readonly partial struct AvResult : IOneOf
{
    object IOneOf.Value => Outcome;

    int IOneOf.Index => ToOneOf().Index;

    /// <summary>The result for code that is written against OneOf.</summary>
    public OneOf<AvSuccess, AvStateError, AvArgumentError, AvNetworkError, AvServerError, AvGeneralError> ToOneOf() =>
        Outcome switch
        {
            AvSuccess ok => ok,
            AvStateError e => e,
            AvArgumentError e => e,
            AvNetworkError e => e,
            AvServerError e => e,
            AvGeneralError e => e,
        };
}
