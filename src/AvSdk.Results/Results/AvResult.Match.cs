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
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TOut Match<TOut>(
        Func<AvSuccess, TOut> success,
        Func<AvStateError, TOut> state,
        Func<AvArgumentError, TOut> argument,
        Func<AvNetworkError, TOut> network,
        Func<AvServerError, TOut> server,
        Func<AvGeneralError, TOut> general
    )
    {
        Given.Check(success);
        Given.Check(state);
        Given.Check(argument);
        Given.Check(network);
        Given.Check(server);
        Given.Check(general);
        return Outcome switch
        {
            AvSuccess ok => success(ok),
            AvStateError e => state(e),
            AvArgumentError e => argument(e),
            AvNetworkError e => network(e),
            AvServerError e => server(e),
            AvGeneralError e => general(e),
        };
    }

    /// <inheritdoc cref="Match{TOut}(Func{AvSuccess, TOut}, Func{AvStateError, TOut}, Func{AvArgumentError, TOut}, Func{AvNetworkError, TOut}, Func{AvServerError, TOut}, Func{AvGeneralError, TOut})"/>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <typeparam name="TOut">What the functions return.</typeparam>
    /// <param name="input">What the functions need, so that they can be static.</param>
    /// <param name="success">Called for a success.</param>
    /// <param name="state">Called for a state error.</param>
    /// <param name="argument">Called for an argument error.</param>
    /// <param name="network">Called for a network error.</param>
    /// <param name="server">Called for a server error.</param>
    /// <param name="general">Called for any other error, the default value of the type among them (rule M5).</param>
    public TOut Match<TInput, TOut>(
        TInput input,
        Func<TInput, AvSuccess, TOut> success,
        Func<TInput, AvStateError, TOut> state,
        Func<TInput, AvArgumentError, TOut> argument,
        Func<TInput, AvNetworkError, TOut> network,
        Func<TInput, AvServerError, TOut> server,
        Func<TInput, AvGeneralError, TOut> general
    )
    {
        Given.Check(success);
        Given.Check(state);
        Given.Check(argument);
        Given.Check(network);
        Given.Check(server);
        Given.Check(general);
        return Outcome switch
        {
            AvSuccess ok => success(input, ok),
            AvStateError e => state(input, e),
            AvArgumentError e => argument(input, e),
            AvNetworkError e => network(input, e),
            AvServerError e => server(input, e),
            AvGeneralError e => general(input, e),
        };
    }

    /// <summary>Calls the one of two functions that fits the result.</summary>
    /// <typeparam name="TOut">What the functions return.</typeparam>
    /// <param name="success">Called for a success.</param>
    /// <param name="failure">Called with the error of a failure.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TOut Match<TOut>(Func<AvSuccess, TOut> success, Func<AvError, TOut> failure)
    {
        Given.Check(success);
        Given.Check(failure);
        return Outcome is AvError error ? failure(error) : success((AvSuccess)Outcome);
    }

    /// <inheritdoc cref="Match{TOut}(Func{AvSuccess, TOut}, Func{AvError, TOut})"/>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <typeparam name="TOut">What the functions return.</typeparam>
    /// <param name="input">What the functions need, so that they can be static.</param>
    /// <param name="success">Called for a success.</param>
    /// <param name="failure">Called with the error of a failure.</param>
    public TOut Match<TInput, TOut>(
        TInput input,
        Func<TInput, AvSuccess, TOut> success,
        Func<TInput, AvError, TOut> failure
    )
    {
        Given.Check(success);
        Given.Check(failure);
        return Outcome is AvError error ? failure(input, error) : success(input, (AvSuccess)Outcome);
    }
}
