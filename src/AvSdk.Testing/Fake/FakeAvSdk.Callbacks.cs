namespace AvSdk.Testing;

// Which callback or event tells of which end.
public sealed partial class FakeAvSdk
{
    private void CallBack(SdkJob job)
    {
        SdkCall call = job.Call;
        string info = job.Info ?? SdkText.For(job.Code);
        switch (call.Operation)
        {
            case AvSdkOperation.EnterRoom when call.ByEvent:
                EnterRoomComplete?.Invoke(job.Code, info);
                break;
            case AvSdkOperation.ExitRoom when call.ByEvent:
                ExitRoomComplete?.Invoke();
                break;
            case AvSdkOperation.ExitRoom:
                call.Exited!();
                break;
            case AvSdkOperation.Disconnect:
                RoomDisconnected?.Invoke(job.Code, info);
                break;
            case AvSdkOperation.OpenDevice or AvSdkOperation.CloseDevice when call.ByEvent:
                DeviceOperationComplete?.Invoke(job.Code, call.Id);
                break;
            case AvSdkOperation.OpenDevice or AvSdkOperation.CloseDevice:
                call.Done!(job.Code, call.Id);
                break;
            case AvSdkOperation.Upload:
                call.Uploaded!(job.Code, call.Id, job.Code == SdkCode.Ok ? call.FileId : "");
                break;
            default:
                // A void start without a callback is refused, and nobody can be told.
                call.Done?.Invoke(job.Code, info);
                break;
        }
    }
}
