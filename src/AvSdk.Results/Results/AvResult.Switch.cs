using System.ComponentModel;

namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>Calls the action of the case that the result is. Name the arguments: the order says nothing.</summary>
    /// <param name="success">Called for a success.</param>
    /// <param name="state">Called for a state error.</param>
    /// <param name="argument">Called for an argument error.</param>
    /// <param name="network">Called for a network error.</param>
    /// <param name="server">Called for a server error.</param>
    /// <param name="general">Called for any other error, the default value of the type among them (rule M5).</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public void Switch(
        Action<AvSuccess> success,
        Action<AvStateError> state,
        Action<AvArgumentError> argument,
        Action<AvNetworkError> network,
        Action<AvServerError> server,
        Action<AvGeneralError> general
    )
    {
        Given.Check(success);
        Given.Check(state);
        Given.Check(argument);
        Given.Check(network);
        Given.Check(server);
        Given.Check(general);
        switch (Outcome)
        {
            case AvSuccess ok:
                success(ok);
                break;
            case AvStateError e:
                state(e);
                break;
            case AvArgumentError e:
                argument(e);
                break;
            case AvNetworkError e:
                network(e);
                break;
            case AvServerError e:
                server(e);
                break;
            case AvGeneralError e:
                general(e);
                break;
        }
    }

    /// <inheritdoc cref="Switch(Action{AvSuccess}, Action{AvStateError}, Action{AvArgumentError}, Action{AvNetworkError}, Action{AvServerError}, Action{AvGeneralError})"/>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <param name="input">What the functions need, so that they can be static.</param>
    /// <param name="success">Called for a success.</param>
    /// <param name="state">Called for a state error.</param>
    /// <param name="argument">Called for an argument error.</param>
    /// <param name="network">Called for a network error.</param>
    /// <param name="server">Called for a server error.</param>
    /// <param name="general">Called for any other error, the default value of the type among them (rule M5).</param>
    public void Switch<TInput>(
        TInput input,
        Action<TInput, AvSuccess> success,
        Action<TInput, AvStateError> state,
        Action<TInput, AvArgumentError> argument,
        Action<TInput, AvNetworkError> network,
        Action<TInput, AvServerError> server,
        Action<TInput, AvGeneralError> general
    )
    {
        Given.Check(success);
        Given.Check(state);
        Given.Check(argument);
        Given.Check(network);
        Given.Check(server);
        Given.Check(general);
        switch (Outcome)
        {
            case AvSuccess ok:
                success(input, ok);
                break;
            case AvStateError e:
                state(input, e);
                break;
            case AvArgumentError e:
                argument(input, e);
                break;
            case AvNetworkError e:
                network(input, e);
                break;
            case AvServerError e:
                server(input, e);
                break;
            case AvGeneralError e:
                general(input, e);
                break;
        }
    }

    /// <summary>Calls the one of two actions that fits the result.</summary>
    /// <param name="success">Called for a success.</param>
    /// <param name="failure">Called with the error of a failure.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public void Switch(Action<AvSuccess> success, Action<AvError> failure)
    {
        Given.Check(success);
        Given.Check(failure);
        if (Outcome is AvError error)
        {
            failure(error);
        }
        else
        {
            success((AvSuccess)Outcome);
        }
    }

    /// <inheritdoc cref="Switch(Action{AvSuccess}, Action{AvError})"/>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <param name="input">What the functions need, so that they can be static.</param>
    /// <param name="success">Called for a success.</param>
    /// <param name="failure">Called with the error of a failure.</param>
    public void Switch<TInput>(TInput input, Action<TInput, AvSuccess> success, Action<TInput, AvError> failure)
    {
        Given.Check(success);
        Given.Check(failure);
        if (Outcome is AvError error)
        {
            failure(input, error);
        }
        else
        {
            success(input, (AvSuccess)Outcome);
        }
    }

    /// <summary>Not for use: async functions would run on unobserved. It exists so that the compiler says so.</summary>
    [Obsolete(AsyncVoid.Switch, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Switch(Func<AvSuccess, Task> success, Func<AvError, Task> failure) =>
        throw new NotSupportedException(AsyncVoid.Switch);
}
