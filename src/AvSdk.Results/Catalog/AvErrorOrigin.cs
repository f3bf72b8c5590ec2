namespace AvSdk.Results;

/// <summary>Who said that the call failed.</summary>
public enum AvErrorOrigin
{
    /// <summary>The SDK on this machine.</summary>
    Client = 0,

    /// <summary>The SDK's server.</summary>
    Server,

    /// <summary>This library; <see cref="AvError.Reason"/> says which of its decisions it was (rule M6).</summary>
    Wrapper,
}
