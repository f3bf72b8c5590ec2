namespace AvSdk.Simulator;

/// <summary>The strings that a test pulls.</summary>
public sealed partial class ManagedAvSdk
{
    public event Action<SdkLogEntry>? Answered;

    public IReadOnlyList<SdkLogEntry> Log => _log.Entries;

    public int MicLevel { get; set; } = 60;

    public bool NetworkDown
    {
        get => Read(_ => _engine.NetworkDown);
        set => Change(engine => engine.NetworkDown = value);
    }

    public void BindToCurrentThread() => Change(_ => _owner = Thread.CurrentThread);

    public void SetDuration(SdkOperation operation, TimeSpan duration) =>
        Change(engine => engine.SetDuration(operation, duration));

    public void Answers(SdkOperation operation, params ReadOnlySpan<SdkAnswer> answers)
    {
        foreach (SdkAnswer answer in answers)
        {
            Change(engine => engine.Script(operation, answer));
        }
    }

    public void BeginOutsideOperation(SdkOperation operation, TimeSpan duration) =>
        Change(engine => engine.State.Exclusion.HoldOutside(operation, Now + duration));

    public void SetExclusion(SdkOperation operation, bool excluded) =>
        Change(engine => engine.State.Exclusion.SetStanding(operation, excluded));

    public void Disconnect(int code, string info)
    {
        Change(engine => engine.Disconnect(code, info, Now));
        Arm();
    }

    public void AddDevice(string id) => Change(engine => engine.State.Devices.TryAdd(id, new SdkTarget()));

    public void RemoveDevice(string id) => Change(engine => engine.State.Devices.Remove(id));

    public void AddMember(string id, bool hasVideo) =>
        Change(engine =>
        {
            engine.State.Members.TryAdd(id, new SdkTarget());
            engine.State.Members[id].HasVideo = hasVideo;
        });

    public void RemoveMember(string id) => Change(engine => engine.State.Members.Remove(id));

    private void Change(Action<SdkEngine> change)
    {
        lock (_gate)
        {
            change(_engine);
        }
    }
}
