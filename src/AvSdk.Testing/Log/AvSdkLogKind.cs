namespace AvSdk.Testing;

/// <summary>Which of the SDK's mouths spoke.</summary>
public enum AvSdkLogKind
{
    /// <summary>A start returns 0. A callback inside it stands behind it.</summary>
    Accepted,

    /// <summary>A start returns another code.</summary>
    Refused,

    /// <summary>A callback or an event comes, to whoever listens: to nobody, where a void start was given no callback.</summary>
    Callback,

    /// <summary>An operation ended and its callback was withheld by a script.</summary>
    Withheld,
}
