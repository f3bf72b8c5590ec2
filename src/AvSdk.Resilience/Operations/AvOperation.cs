namespace AvSdk.Resilience;

/// <summary>
/// What is going to be done, as far as the pipeline has to know: its name, what it excludes, and whether it may be done
/// again. Immutable; keep one for as long as you like. The factories make those that the SDK's table names.
/// </summary>
public sealed record AvOperation
{
    /// <summary>Describes an operation of your own. It is not repeated unless you say so (rule T2).</summary>
    /// <param name="name">A short name for logs and metrics, such as <c>LinkRoom</c>; never an id or a user's name.</param>
    /// <param name="operationClass">What it works on; operations of one class run one at a time (rule L1).</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="operationClass"/> is none of the classes.</exception>
    public AvOperation(string name, AvOperationClass operationClass)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("An operation needs a name: it is what logs and metrics show.", nameof(name));
        }

        if (operationClass is < AvOperationClass.None or > AvOperationClass.Member)
        {
            throw new ArgumentOutOfRangeException(
                nameof(operationClass),
                operationClass,
                "This is no class of operations."
            );
        }

        Name = name;
        Class = operationClass;
    }

    /// <summary>The name for logs and metrics.</summary>
    public string Name { get; }

    /// <summary>What it works on.</summary>
    public AvOperationClass Class { get; }

    /// <summary>
    /// Splits the lane of the class: only operations with the same key wait for each other (rule L1). A device's id, where
    /// the SDK lets two devices be opened at once. Null by default, one lane for the whole class.
    /// </summary>
    public string? LaneKey { get; init; }

    /// <summary>Whether it may be started again after a failure whose remedy is to retry (rule T2).</summary>
    public bool Repeatable { get; init; }

    /// <summary>
    /// Remedies of this operation alone: an entry replaces those of the pipeline and of the table (rule T1). It takes
    /// <see cref="Repeatable"/> all the same to be retried (rule T2). Copied when it is set; null by default.
    /// </summary>
    public AvRemedyOverrides? Remedies
    {
        get;
        init => field = value?.Freeze();
    }

    /// <summary>
    /// Asked on the SDK's thread when the SDK answers 1003, or another code that would be taken for success: whether the state
    /// that it is in is the one that was wanted (rule S2). Null takes the SDK's word for it, but for an
    /// <see cref="EnterRoom(string)"/> while the coordinator knows of another room that was entered through it.
    /// </summary>
    public Func<bool>? Confirm { get; init; }

    /// <summary>
    /// How long one attempt may take, instead of the pipeline's own deadline (rule A5); null for that.
    /// With an infinite one the operation counts as lost after <see cref="AvCoordinator.LostAfter"/> (rule L6).
    /// </summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>
    /// Says that a <see cref="Deadline"/> shorter than the SDK's own 30 s is meant (rule T6): the SDK will still be busy
    /// when the attempt is given up, and nothing else of the class can start until it is not.
    /// </summary>
    public bool AllowDeadlineBelowSdkTimeout { get; init; }

    /// <summary>Which end of an operation of the room a disconnect means (rule A14).</summary>
    internal DisconnectMeaning OnDisconnect { get; private init; }

    /// <summary>Whether it is the one whose success means that the context has stopped (rule A15).</summary>
    internal bool StopsContext { get; private init; }

    /// <summary>Whether a stopped context is what it wanted, or more than that (rule A15).</summary>
    internal bool WantsOut => StopsContext || OnDisconnect == DisconnectMeaning.Success;

    /// <summary>StartContext.</summary>
    public static AvOperation StartContext() => new("StartContext", AvOperationClass.Context) { Repeatable = true };

    /// <summary>StopContext.</summary>
    public static AvOperation StopContext() =>
        new("StopContext", AvOperationClass.Context) { Repeatable = true, StopsContext = true };

    /// <summary>EnterRoom, for editions that number their rooms.</summary>
    /// <param name="room">The room.</param>
    public static AvOperation EnterRoom(int room) =>
        EnterRoom(room.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>EnterRoom.</summary>
    /// <param name="room">The room.</param>
    /// <exception cref="ArgumentException"><paramref name="room"/> is empty.</exception>
    public static AvOperation EnterRoom(string room) =>
        new("EnterRoom", AvOperationClass.Room)
        {
            Repeatable = true,
            Target = Required(room, nameof(room)),
            OnDisconnect = DisconnectMeaning.Failure,
        };

    /// <summary>ExitRoom.</summary>
    public static AvOperation ExitRoom() =>
        new("ExitRoom", AvOperationClass.Room) { Repeatable = true, OnDisconnect = DisconnectMeaning.Success };

    /// <summary>Open a device.</summary>
    /// <param name="device">The device, such as <c>camera</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="device"/> is empty.</exception>
    public static AvOperation OpenDevice(string device) => OfDevice("OpenDevice", device);

    /// <summary>Close a device.</summary>
    /// <param name="device">The device, such as <c>camera</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="device"/> is empty.</exception>
    public static AvOperation CloseDevice(string device) => OfDevice("CloseDevice", device);

    /// <summary>Request a member's view.</summary>
    /// <param name="member">The member.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is empty.</exception>
    public static AvOperation RequestView(string member) => OfMember("RequestView", member);

    /// <summary>Cancel a member's view.</summary>
    /// <param name="member">The member.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> is empty.</exception>
    public static AvOperation CancelView(string member) => OfMember("CancelView", member);

    /// <summary>What the operation is aimed at: a room, a device, a member. For the host only; never logged.</summary>
    public string? Target { get; private init; }

    /// <summary>The name. The target is left out: it may be a person.</summary>
    public override string ToString() => Name;

    private static AvOperation OfDevice(string name, string device) =>
        new(name, AvOperationClass.Device) { Repeatable = true, Target = Required(device, nameof(device)) };

    private static AvOperation OfMember(string name, string member) =>
        new(name, AvOperationClass.Member) { Repeatable = true, Target = Required(member, nameof(member)) };

    private static string Required(string target, string parameter) =>
        string.IsNullOrWhiteSpace(target) ? throw new ArgumentException("It must not be empty.", parameter) : target;
}
