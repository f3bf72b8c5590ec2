using System.Text;
using AvSdk.NativeSdk;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>One simulator with its clock in the hand, and all that it called back, in order.</summary>
internal sealed class SdkRig : IDisposable
{
    public static readonly byte[] Signature = Encoding.UTF8.GetBytes("signed");

    private readonly Action<TimeSpan> _advance;
    private readonly bool _polls;

    // Native code is handed these as they are; nobody else keeps them.
    private readonly List<Delegate> _kept = [];

    public SdkRig(SdkKind kind, bool polls = false)
    {
        _polls = polls;
        (Sdk, _advance) = CreateWithClock(kind, polls);
        Sdk.EnterRoomComplete += (code, info) => Record($"entered {code} {info}");
        Sdk.ExitRoomComplete += () => Record("exited");
        Sdk.RoomDisconnected += (code, info) => Record($"disconnected {code} {info}");
        Sdk.DeviceOperationComplete += (code, id) => Record($"device {code} {id}");
        Sdk.BindToCurrentThread();
    }

    /// <summary>One that belongs to no thread yet.</summary>
    public static IFakeAvSdk Create(SdkKind kind) => CreateWithClock(kind, polls: false).Sdk;

    public IFakeAvSdk Sdk { get; }

    public List<string> Events { get; } = [];

    /// <summary>Runs inside each callback, after it was recorded.</summary>
    public Action<string>? OnEvent { get; set; }

    public AvSdkCallback Done(string name) => Keep<AvSdkCallback>((code, info) => Record($"{name} {code} {info}"));

    public Action Exited(string name) => Keep(() => Record(name));

    public UploadCallback Uploaded() =>
        Keep<UploadCallback>((code, file, id) => Record($"uploaded {code} {file} {id}"));

    /// <summary>Lets time pass, and polls where that is what delivers.</summary>
    public void Pass(int milliseconds) => Pass(TimeSpan.FromMilliseconds(milliseconds));

    public void Pass(TimeSpan time)
    {
        _advance(time);
        if (_polls)
        {
            Sdk.Poll();
        }
    }

    /// <summary>Lets time pass and does nothing else.</summary>
    public void PassWithoutPoll(int milliseconds) => _advance(TimeSpan.FromMilliseconds(milliseconds));

    public SdkRig Started()
    {
        Assert.Equal(0, Sdk.StartContext(Done("started")));
        Pass(300);
        Assert.Equal(AvContextState.Started, Sdk.ContextState);
        Events.Clear();
        return this;
    }

    public SdkRig InRoom(int room = 42)
    {
        Started();
        Assert.Equal(0, Sdk.EnterRoom(room, Signature));
        Pass(800);
        Assert.Equal(room, Sdk.CurrentRoom);
        Events.Clear();
        return this;
    }

    public int Enter(int room = 42) => Sdk.EnterRoom(room, Signature);

    public void Dispose()
    {
        Sdk.Dispose();
        GC.KeepAlive(_kept);
    }

    private static (IFakeAvSdk Sdk, Action<TimeSpan> Advance) CreateWithClock(SdkKind kind, bool polls)
    {
        if (kind is SdkKind.Fake)
        {
            var clock = new FakeTimeProvider();
            var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = clock, DeliverInPoll = polls });
            return (fake, clock.Advance);
        }
        var native = new NativeAvSdk(polls);
        native.UseManualClock();
        return (native, native.Advance);
    }

    private T Keep<T>(T callback)
        where T : Delegate
    {
        _kept.Add(callback);
        return callback;
    }

    private void Record(string what)
    {
        string trimmed = what.TrimEnd();
        Events.Add(trimmed);
        OnEvent?.Invoke(trimmed);
    }
}
