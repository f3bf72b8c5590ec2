namespace AvSdk.Samples.Session;

/// <summary>Who a line of the timeline is about.</summary>
internal enum TimelineSource
{
    /// <summary>A chapter of the session.</summary>
    Scene,

    /// <summary>What the user's code asked for.</summary>
    Asked,

    /// <summary>What the native side answered.</summary>
    Native,

    /// <summary>Which remedy acted.</summary>
    Remedy,

    /// <summary>What the user's code received.</summary>
    Received,
}
