using OneOf;

namespace AvSdk.Results;

public readonly partial struct AvResult<T> : IOneOf
{
    object IOneOf.Value => IsSuccess ? _value! : Outcome;

    int IOneOf.Index => ToOneOf().Index;

    /// <summary>The result for code that is written against OneOf: the value first, then the errors.</summary>
    public OneOf<T, AvStateError, AvArgumentError, AvNetworkError, AvServerError, AvGeneralError> ToOneOf() =>
        Outcome switch
        {
            // FromT0, since a T may be an interface or an error itself, and convert to nothing or to another case.
            AvSuccess => OneOf<T, AvStateError, AvArgumentError, AvNetworkError, AvServerError, AvGeneralError>.FromT0(
                _value!
            ),
            AvStateError e => e,
            AvArgumentError e => e,
            AvNetworkError e => e,
            AvServerError e => e,
            AvGeneralError e => e,
        };
}
