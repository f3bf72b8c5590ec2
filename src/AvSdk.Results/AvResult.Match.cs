using OneOf;

namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>Calls the function of the case that the result is. Name the arguments: the order says nothing.</summary>
    /// <typeparam name="TOut">What the functions return.</typeparam>
    /// <param name="success">Called for a success.</param>
    /// <param name="state">Called for a state error.</param>
    /// <param name="argument">Called for an argument error.</param>
    /// <param name="network">Called for a network error.</param>
    /// <param name="server">Called for a server error.</param>
    /// <param name="general">Called for any other error, the default value of the type among them (rule M5).</param>
    /// <returns>What the function returned.</returns>
    public TOut Match<TOut>(
        Func<AvSuccess, TOut> success,
        Func<AvStateError, TOut> state,
        Func<AvArgumentError, TOut> argument,
        Func<AvNetworkError, TOut> network,
        Func<AvServerError, TOut> server,
        Func<AvGeneralError, TOut> general
    ) =>
        Outcome switch
        {
            AvSuccess ok => success(ok),
            AvStateError e => state(e),
            AvArgumentError e => argument(e),
            AvNetworkError e => network(e),
            AvServerError e => server(e),
            AvGeneralError e => general(e),
        };

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
