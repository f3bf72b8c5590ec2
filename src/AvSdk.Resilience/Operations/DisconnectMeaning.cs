namespace AvSdk.Resilience;

/// <summary>What a disconnect from the room says of an operation under way (rule A14).</summary>
internal enum DisconnectMeaning
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It failed: it wanted in.</summary>
    Failure,

    /// <summary>It has succeeded: it wanted out.</summary>
    Success,
}
