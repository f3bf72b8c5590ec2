// What the snippets of the documentation use without declaring it: it stands for a user's own code. It is compiled with
// each of them, and never run.
using System;
using System.Threading;
using AvSdk.Resilience;
using AvSdk.Results;
using Polly;

/// <summary>The names that snippets find in scope.</summary>
internal static class Prelude
{
    // A layer over the native functions, and GME's C# layer.
    public static IUserSdk sdk => Any<IUserSdk>();
    public static IUserContext context => Any<IUserContext>();

    // What a caller has at hand.
    public static CancellationToken ct => Any<CancellationToken>();
    public static string path => Any<string>();
    public static ITMGRoomType type => Any<ITMGRoomType>();
    public static byte[] auth => Any<byte[]>();

    // What an earlier snippet of a page made.
    public static AvResult entered => Any<AvResult>();
    public static AvCompletionSlot roomEntered => Any<AvCompletionSlot>();
    public static AvCompletionSlot roomExited => Any<AvCompletionSlot>();
    public static AvDispatcher thread => Any<AvDispatcher>();
    public static AvCoordinator coordinator => Any<AvCoordinator>();
    public static ResiliencePipeline<AvResult> pipeline => Any<ResiliencePipeline<AvResult>>();

    private static T Any<T>() => throw new NotSupportedException("Snippets are compiled, not run.");
}

/// <summary>The callback of an operation that brings no value.</summary>
internal delegate void SdkCallback(int result, string info);

/// <summary>The callback of an upload: it brings the id of the file.</summary>
internal delegate void UploadCallback(int code, string file, string id);

/// <summary>A thin layer over the functions of the SDK.</summary>
internal interface IUserSdk
{
    int CreateContext(out nint handle);

    int StartContext(SdkCallback done);

    int StopContext();

    int EnterRoom(int room, SdkCallback done);

    void EnterRoomVoid(int room, SdkCallback done);

    int LinkRoom(int room, SdkCallback done);

    int Upload(string path, UploadCallback done);

    int EnableCamera(bool enable);

    int EnableCapture(bool enable);

    int EnableSend(bool enable);

    int GetMicLevel();

    void SetUp();
}

/// <summary>The context of GME's C# layer: events that are set once.</summary>
internal interface IUserContext
{
    event QAVEnterRoomComplete OnEnterRoomCompleteEvent;

    event QAVExitRoomComplete OnExitRoomCompleteEvent;

    event QAVRoomDisconnect OnRoomDisconnectEvent;

    event UploadCallback OnUploadFileCompleteEvent;

    int EnterRoom(string roomID, ITMGRoomType roomType, byte[] authBuffer);

    int ExitRoom();

    int UploadRecordedFile(string filePath);

    IUserRoom GetRoom();
}

internal delegate void QAVEnterRoomComplete(int result, string error_info);

internal delegate void QAVExitRoomComplete();

internal delegate void QAVRoomDisconnect(int result, string error_info);

internal interface IUserRoom
{
    string GetRoomID();
}

internal enum ITMGRoomType
{
    Fluency = 1,
    Standard,
    HighQuality,
}

/// <summary>The native functions themselves.</summary>
internal static class QAVNative
{
    public static int QAVSDK_Poll() => 0;

    public static int QAVSDK_AVContext_ExitRoom() => 0;

    public static int QAVSDK_AVContext_EnterRoom(int room, SdkCallback done) => 0;
}
