namespace AvSdk.Testing;

/// <summary>
/// An SDK together with the strings that a test pulls: <see cref="FakeAvSdk"/>, and whatever else stands in for the SDK in
/// the same way. These members may be called on any thread.
/// </summary>
public interface IFakeAvSdk : IAvSdk, IDisposable
{
    /// <summary>The SDK's clock, zero at its creation.</summary>
    TimeSpan Now { get; }

    /// <summary>While it is down, answers that come from a server do not come: 1005, 30 s after the start.</summary>
    bool NetworkDown { get; set; }

    /// <summary>What <see cref="IAvSdk.GetMicLevel"/> says while the device "mic" is open.</summary>
    int MicLevel { get; set; }

    /// <summary>What the SDK answered so far, oldest first.</summary>
    IReadOnlyList<AvSdkLogEntry> Log { get; }

    /// <summary>
    /// Raised for each entry of the log, on the thread where it was given, before a callback runs: a start is told of before a
    /// callback that comes inside it. The log has them in order; entries of two threads may be raised in another one.
    /// </summary>
    event Action<AvSdkLogEntry>? Answered;

    /// <summary>Makes the calling thread the SDK's own: off it, calls answer 1007. Else it is the first one whose StartContext is accepted.</summary>
    void BindToCurrentThread();

    /// <summary>How long an operation takes from now on. Above 30 s an answer from a server is given up (1005).</summary>
    /// <param name="operation">An operation that calls back.</param>
    /// <param name="duration">
    /// From the start to the callback; zero or more. With zero a callback that starts its operation anew is called for ever: the
    /// clock need not move for the next one.
    /// </param>
    void SetDuration(AvSdkOperation operation, TimeSpan duration);

    /// <summary>
    /// Adds answers for the next starts of an operation. A start that the rules refuse uses none up; when they are used up,
    /// the rules alone decide.
    /// </summary>
    /// <param name="operation">The operation, whatever the shape of its completion.</param>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    void Answers(AvSdkOperation operation, params FakeAnswer[] answers);

    /// <summary>
    /// Somebody else uses the SDK: the operation's class is held for a time. No state changes and no callback comes. The same
    /// operation once more does not end the hold earlier; another one of the class takes its place.
    /// </summary>
    /// <param name="operation">What the other does: the same answers 1001 meanwhile, others of its class 1002.</param>
    /// <param name="duration">How long.</param>
    void BeginOutsideOperation(AvSdkOperation operation, TimeSpan duration);

    /// <summary>An exclusion that no waiting ends (camera against external capture): 1002 until cleared.</summary>
    /// <param name="operation">The operation that is excluded.</param>
    /// <param name="excluded">Whether it is, from now on.</param>
    void SetExclusion(AvSdkOperation operation, bool excluded);

    /// <summary>The room is lost: out of it at once, and a pending entry or exit never completes.</summary>
    /// <param name="code">What <see cref="IAvSdk.RoomDisconnected"/> says; it may be 0.</param>
    /// <param name="info">The text that comes along.</param>
    /// <exception cref="InvalidOperationException">The SDK is in no room, and neither enters nor leaves one.</exception>
    void Disconnect(int code, string info);

    /// <summary>Plugs a device in.</summary>
    /// <param name="id">The device.</param>
    /// <exception cref="ArgumentException">The id is null or empty.</exception>
    void AddDevice(string id);

    /// <summary>Unplugs a device: 1301, also at the end of an operation that is under way.</summary>
    /// <param name="id">The device.</param>
    /// <exception cref="ArgumentException">The id is null or empty, or there is no such device.</exception>
    void RemoveDevice(string id);

    /// <summary>Adds a member of every room, or changes whether it sends video: it counts at the end of a request too.</summary>
    /// <param name="id">The member.</param>
    /// <param name="hasVideo">Whether it sends video; if not, 1402.</param>
    /// <exception cref="ArgumentException">The id is null or empty.</exception>
    void AddMember(string id, bool hasVideo);

    /// <summary>Removes a member: 1401, also at the end of an operation that is under way.</summary>
    /// <param name="id">The member.</param>
    /// <exception cref="ArgumentException">The id is null or empty, or there is no such member.</exception>
    void RemoveMember(string id);
}
