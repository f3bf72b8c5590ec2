namespace AvSdk.Simulator;

/// <summary>The SDK together with the strings that a test pulls. These members may be called on any thread.</summary>
public interface ISimulatedSdk : IAvSdk
{
    /// <summary>The SDK's clock, zero at its creation.</summary>
    TimeSpan Now { get; }

    /// <summary>While it is down, answers that come from a server do not come: 1005, 30 s after the start.</summary>
    bool NetworkDown { get; set; }

    /// <summary>What <see cref="IAvSdk.GetMicLevel"/> says while the device "mic" is open.</summary>
    int MicLevel { get; set; }

    /// <summary>What the SDK answered so far, oldest first.</summary>
    IReadOnlyList<SdkLogEntry> Log { get; }

    /// <summary>Raised for each entry of the log, on the thread where it was given, before a callback runs.</summary>
    event Action<SdkLogEntry>? Answered;

    /// <summary>Makes the calling thread the SDK's own. Else it is the first one that calls StartContext.</summary>
    void BindToCurrentThread();

    /// <summary>
    /// How long the operation takes from now on. Above 30 s an answer from a server is given up (1005).
    /// </summary>
    void SetDuration(SdkOperation operation, TimeSpan duration);

    /// <summary>
    /// Adds answers for the next starts of the operation. A start that the rules refuse uses none up; when they are
    /// used up, the rules alone decide.
    /// </summary>
    void Answers(SdkOperation operation, params ReadOnlySpan<SdkAnswer> answers);

    /// <summary>
    /// Somebody else uses the SDK: the class is held for a time. No state changes and no callback comes.
    /// </summary>
    void BeginOutsideOperation(SdkOperation operation, TimeSpan duration);

    /// <summary>An exclusion that no waiting ends (camera against external capture): 1002 until cleared.</summary>
    void SetExclusion(SdkOperation operation, bool excluded);

    /// <summary>The room is lost: EXITED at once, and a pending entry or exit never completes.</summary>
    void Disconnect(int code, string info);
    void AddDevice(string id);
    void RemoveDevice(string id);

    /// <summary>Adds a member of every room, or changes whether it sends video.</summary>
    void AddMember(string id, bool hasVideo);
    void RemoveMember(string id);
}
