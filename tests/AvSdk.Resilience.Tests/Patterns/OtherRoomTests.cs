using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>1003 taken for success, when it means another room.</summary>
public sealed class OtherRoomTests : IAsyncDisposable
{
    private readonly FakeSdkRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Theirs_1003IsSuccess_ForAnotherRoomToo()
    {
        await _rig.Time.ResultOf(_rig.Enter(7));
        int code = _rig.Dispatcher.Enter(() => _rig.Sdk.EnterRoom(42, FakeSdkRig.Signature));

        Assert.True(code is 0 or 1003); // "In room 42".
        Assert.Equal(7, _rig.Sdk.CurrentRoom);
    }

    [Theory]
    [InlineData(7, AvErrorReason.None)]
    [InlineData(42, AvErrorReason.NotConfirmed)]
    public async Task S2_WhereItIsConfirmed_1003IsSuccess_ForTheRoomThatWasMeant(int room, AvErrorReason reason)
    {
        await _rig.Time.ResultOf(_rig.Enter(7));
        AvOperation enter = AvOperation.EnterRoom(room) with { Confirm = () => _rig.Sdk.CurrentRoom == room };
        AvResult entered = await _rig.Time.ResultOf(_rig.Enter(enter, room));

        Assert.Equal(room == 7, entered.IsSuccess);
        Assert.Equal(reason, entered.Error?.Reason ?? AvErrorReason.None);
    }
}
