namespace AvSdk.Simulator;

/// <summary>Which of the SDK's mouths spoke. The numbers are those of <c>avsim.h</c>.</summary>
public enum SdkLogKind
{
    /// <summary>A start returned 0.</summary>
    Accepted,

    /// <summary>A start returned another code.</summary>
    Refused,

    /// <summary>A callback or an event is about to run.</summary>
    Callback,

    /// <summary>An operation ended and its callback was withheld by a script.</summary>
    Withheld,
}
