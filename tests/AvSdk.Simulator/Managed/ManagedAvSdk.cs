namespace AvSdk.Simulator;

/// <summary>The simulator without native code: the SDK's operations. The rules are in <see cref="SdkRules"/>.</summary>
public sealed partial class ManagedAvSdk : ISimulatedSdk
{
    public event Action<int, string>? EnterRoomComplete;
    public event Action? ExitRoomComplete;
    public event Action<int, string>? RoomDisconnected;
    public event Action<int, string>? DeviceOperationComplete;

    public AvContextState ContextState => Read(static state => state.Context);
    public RoomState RoomState => Read(static state => state.Room);
    public int CurrentRoom => Read(static state => state.CurrentRoom);

    public DeviceState GetDeviceState(string id) => Read(state => state.Device(id));

    public int GetMicLevel() => Read(state => state.Device(SdkState.Mic) is DeviceState.Open ? MicLevel : 0);

    public int StartContext(AvSdkCallback done) => Begin(new SdkCall(SdkOperation.StartContext) { Done = done });

    public int StopContext() => Begin(new SdkCall(SdkOperation.StopContext));

    public int DestroyContext() => Begin(new SdkCall(SdkOperation.DestroyContext));

    public int EnterRoom(int room, byte[] signature) => Begin(Entry(room, signature));

    public void EnterRoomVoid(int room, byte[] signature)
    {
        SdkCall call = Entry(room, signature);
        int code = Begin(call);
        if (code != SdkCode.Ok)
        {
            Post(call, code);
        }
    }

    public int ExitRoom() => Begin(new SdkCall(SdkOperation.ExitRoom));

    public int OpenDevice(string id) => Begin(new SdkCall(SdkOperation.OpenDevice) { Id = id ?? "", On = true });

    public int CloseDevice(string id) => Begin(new SdkCall(SdkOperation.CloseDevice) { Id = id ?? "" });

    public int EnableCamera(bool enable) =>
        Begin(new SdkCall(SdkOperation.EnableCamera) { Id = SdkState.Camera, On = enable });

    public int RequestView(string member, AvSdkCallback done) =>
        Begin(
            new SdkCall(SdkOperation.RequestView)
            {
                Id = member ?? "",
                On = true,
                Done = done,
            }
        );

    public int CancelView(string member, AvSdkCallback done) =>
        Begin(new SdkCall(SdkOperation.CancelView) { Id = member ?? "", Done = done });

    public int Upload(string path, UploadCallback done) =>
        Begin(new SdkCall(SdkOperation.Upload) { Id = path ?? "", Uploaded = done });

    // "bad" stands for a signature that the server refuses.
    private static SdkCall Entry(int room, byte[] signature) =>
        new(SdkOperation.EnterRoom)
        {
            Room = room,
            SignatureIsGood = signature is { Length: > 0 } && !signature.AsSpan().SequenceEqual("bad"u8),
        };

    private void CallBack(SdkJob job)
    {
        SdkCall call = job.Call;
        string info = job.Info ?? SdkText.For(job.Code);
        switch (call.Operation)
        {
            case SdkOperation.EnterRoom:
                EnterRoomComplete?.Invoke(job.Code, info);
                break;
            case SdkOperation.ExitRoom:
                ExitRoomComplete?.Invoke();
                break;
            case SdkOperation.Disconnect:
                RoomDisconnected?.Invoke(job.Code, info);
                break;
            case SdkOperation.OpenDevice or SdkOperation.CloseDevice:
                DeviceOperationComplete?.Invoke(job.Code, call.Id);
                break;
            case SdkOperation.Upload:
                call.Uploaded!(job.Code, call.Id, job.Code == SdkCode.Ok ? call.FileId : "");
                break;
            default:
                call.Done!(job.Code, info);
                break;
        }
    }
}
