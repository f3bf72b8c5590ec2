namespace AvSdk.Results;

/// <summary>What kind of thing went wrong: it decides the case of the result and the type of the exception.</summary>
public enum AvErrorCategory
{
    /// <summary>None of the others: <see cref="AvGeneralError"/>, <see cref="AvException"/>.</summary>
    General = 0,

    /// <summary>The call came at the wrong moment or on the wrong thread: <see cref="AvStateError"/>, <see cref="AvStateException"/>.</summary>
    State,

    /// <summary>An argument is out of its range: <see cref="AvArgumentError"/>, <see cref="AvArgumentException"/>.</summary>
    Argument,

    /// <summary>The network, or something reached through it, did not answer: <see cref="AvNetworkError"/>, <see cref="AvNetworkException"/>.</summary>
    Network,

    /// <summary>The server answered and refused: <see cref="AvServerError"/>, <see cref="AvServerException"/>.</summary>
    Server,
}
