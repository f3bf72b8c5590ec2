namespace AvSdk.Results;

/// <summary>Why nobody waited for a callback.</summary>
public enum AvStrayCallbackKind
{
    /// <summary>The start of its operation had returned another number than 0, or had thrown (rule A1).</summary>
    AfterRefusal,

    /// <summary>Its operation has been completed already (rule A4).</summary>
    Duplicate,

    /// <summary>Its caller had given up: cancelled, or past the deadline (rule A6).</summary>
    Late,

    /// <summary>An event came while no operation was under way in its slot (rule A12).</summary>
    NobodyWaiting,
}
