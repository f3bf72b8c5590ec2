namespace AvSdk.Results;

/// <summary>What the table advises to do about an error. One row may advise several things.</summary>
[Flags]
public enum AvRemedies
{
    /// <summary>Nothing is advised.</summary>
    None = 0,

    /// <summary>Find the cause in the SDK's logs.</summary>
    AnalyzeLogs = 1,

    /// <summary>Wait until the operation in progress has completed, then start again.</summary>
    WaitForPreviousOperation = 1 << 1,

    /// <summary>The aim has been reached already: take it for a success.</summary>
    TreatAsSuccess = 1 << 2,

    /// <summary>Correct the arguments.</summary>
    FixArguments = 1 << 3,

    /// <summary>Check the network connection.</summary>
    CheckNetwork = 1 << 4,

    /// <summary>Try again.</summary>
    Retry = 1 << 5,

    /// <summary>The function is not supported: reach the aim another way.</summary>
    UseAlternative = 1 << 6,

    /// <summary>Make the call on the SDK's main thread.</summary>
    CallOnMainThread = 1 << 7,

    /// <summary>Make the call at another moment: the object is not in the state that the call needs.</summary>
    FixCallTiming = 1 << 8,

    /// <summary>Check that the device exists, that its id is right and that it has been initialized.</summary>
    CheckDevice = 1 << 9,

    /// <summary>Log in first.</summary>
    LogIn = 1 << 10,

    /// <summary>Nothing needs to be done.</summary>
    Ignore = 1 << 11,

    /// <summary>Obtain the permission, or a fresh signature.</summary>
    FixPermission = 1 << 12,

    /// <summary>Ask those who run the server.</summary>
    ContactBackend = 1 << 13,
}
