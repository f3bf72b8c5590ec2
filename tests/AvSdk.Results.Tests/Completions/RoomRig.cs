using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AvSdk.Results.Tests.Completions;

/// <summary>A substituted SDK that keeps the callbacks it is given, a clock turned by hand, and a caller over both.</summary>
internal sealed class RoomRig
{
    public RoomRig()
    {
        Caller = AvCall.With(AvErrorCatalog.AvSdk, Clock);
        Caller.StrayCallback += Strays.Add;
        Sdk.EnterRoom(Arg.Any<int>(), Arg.Do<RoomCallback>(Callbacks.Add)).Returns(_ => Answer());
        Sdk.When(static sdk => sdk.EnterRoomVoid(Arg.Any<int>(), Arg.Any<RoomCallback>()))
            .Do(call => Callbacks.Add(call.Arg<RoomCallback>()));
        Sdk.EnterRoomByEvent(Arg.Any<int>()).Returns(_ => Answer());
        Sdk.ExitRoomByEvent().Returns(_ => Answer());
    }

    public IRoomSdk Sdk { get; } = Substitute.For<IRoomSdk>();

    public FakeTimeProvider Clock { get; } = new();

    public StrayLog Strays { get; } = new();

    public AvCaller Caller { get; }

    /// <summary>The callbacks that the SDK was given, in the order of the calls.</summary>
    public List<RoomCallback> Callbacks { get; } = [];

    /// <summary>The callback of the last call.</summary>
    public RoomCallback Callback => Callbacks[^1];

    /// <summary>What a start returns; it may do more, or throw.</summary>
    public Func<int> Answer { get; set; } = static () => 0;

    /// <summary>Starts an operation. The result is not taken before the task is awaited or has been scheduled.</summary>
    public Task<AvResult> EnterRoom(TimeSpan? deadline = null, CancellationToken cancellationToken = default) =>
        Caller.RunAsync(done => Sdk.EnterRoom(42, done.Complete), deadline, cancellationToken).AsTask();
}
