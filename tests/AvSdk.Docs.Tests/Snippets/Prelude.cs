// What the snippets of the documentation use without declaring it: it stands for a user's own code. It is compiled with
// each of them, and never run.
using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using AvSdk.Resilience;
using AvSdk.Results;
using Polly;

/// <summary>The names that snippets find in scope.</summary>
internal static class Prelude
{
    // A layer over the native functions, and GME's C# layer.
    public static IUserSdk sdk => Any<IUserSdk>();
    public static ITMGContext context => Any<ITMGContext>();

    // What a caller has at hand.
    public static CancellationToken ct => Any<CancellationToken>();
    public static string path => Any<string>();
    public static ITMGRoomType type => Any<ITMGRoomType>();
    public static byte[] auth => Any<byte[]>();

    // What an earlier snippet of a page made.
    public static AvResult entered => Any<AvResult>();
    public static AvCompletionSlot roomEntered => Any<AvCompletionSlot>();
    public static AvCompletionSlot roomExited => Any<AvCompletionSlot>();
    public static Microsoft.Extensions.Logging.ILogger logger => Any<Microsoft.Extensions.Logging.ILogger>();
    public static AvDispatcher thread => Any<AvDispatcher>();
    public static AvCoordinator coordinator => Any<AvCoordinator>();
    public static ResiliencePipeline<AvResult> pipeline => Any<ResiliencePipeline<AvResult>>();
    public static AvSdk.Testing.FakeAvSdk fake => Any<AvSdk.Testing.FakeAvSdk>();

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

    int DestroyContext();

    int EnterRoom(int room, SdkCallback done);

    void EnterRoomVoid(int room, SdkCallback done);

    int ExitRoom(Action done);

    int LinkRoom(int room, SdkCallback done);

    int OpenDevice(string id, SdkCallback done);

    int RequestView(string member, SdkCallback done);

    int CancelView(string member, SdkCallback done);

    int Upload(string path, UploadCallback done);

    int EnableCamera(bool enable);

    int EnableCapture(bool enable);

    int EnableSend(bool enable);

    int GetMicLevel();

    int GetMicState();

    void SetUp();
}

/// <summary>What the program of the sample tests calls the SDK through: samples/AvSdk.Samples.UnitTests/App/IRoomSdk.cs.</summary>
internal interface IRoomSdk
{
    event Action<int, string>? Disconnected;

    int CurrentRoom { get; }

    int EnterRoom(int room, Action<int, string> done);

    int ExitRoom(Action done);
}

/// <summary>The context of GME's C# layer: events that are set once.</summary>
internal interface ITMGContext
{
    static ITMGContext GetInstance() => Prelude.context;

    int Poll();

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

/// <summary>
/// The part of a context that the source generator of System.Text.Json makes in a user's program. Snippets are compiled without
/// generators; the self-test runs the page's lines with a generated one, ahead of time.
/// </summary>
internal sealed partial class UserJsonContext : JsonSerializerContext
{
    // C# 9 has no primary constructors, and compiles this too.
    public UserJsonContext()
        : base(null) { }

    public static UserJsonContext Default { get; } = new();

    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    public override JsonTypeInfo? GetTypeInfo(Type type) => null;
}
