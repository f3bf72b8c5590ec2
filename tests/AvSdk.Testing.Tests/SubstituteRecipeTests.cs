using NSubstitute;
using NSubstitute.Extensions;

namespace AvSdk.Testing.Tests;

/// <summary>The recipes of docs/guide/testing.md for a substitute, as they are written there: one callback a call, and no call without one.</summary>
public sealed class SubstituteRecipeTests
{
    private readonly IRoomSdk _sdk = Substitute.For<IRoomSdk>();
    private readonly List<string> _told = [];

    public interface IRoomSdk
    {
        int EnterRoom(int room, Action<int, string> done);

        int ExitRoom(Action done);
    }

    [Fact]
    public void CodesInSequence_ByTheStart_EndWithACallback()
    {
        _sdk.ExitRoom(Arg.Any<Action>()).Returns(call => 1101, call => AvCallbacks.Complete(call.Args()));

        Assert.Equal(1101, _sdk.ExitRoom(Exited));
        Assert.Empty(_told);
        Assert.Equal(0, _sdk.ExitRoom(Exited));
        Assert.Equal(["exited"], _told);
    }

    [Fact]
    public void CodesInSequence_ByCallback()
    {
        var codes = new Queue<int>([1005, 1005, 0]);
        _sdk.EnterRoom(7, Arg.Do<Action<int, string>>(done => done(codes.Dequeue(), ""))).Returns(0);

        Assert.Equal([0, 0, 0], [_sdk.EnterRoom(7, Entered), _sdk.EnterRoom(7, Entered), _sdk.EnterRoom(7, Entered)]);
        Assert.Equal(["1005 ", "1005 ", "0 "], _told);
    }

    [Fact]
    public void TheThreadOfEachCall_IsNoted_AndTheCallbackComesOnce()
    {
        var threads = new List<int>();
        _sdk.EnterRoom(9, Arg.Invoke(0, ""))
            .Returns(call =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                return 0;
            });

        Assert.Equal(0, _sdk.EnterRoom(9, Entered));

        Assert.Equal([Environment.CurrentManagedThreadId], threads);
        Assert.Equal(["0 "], _told);
    }

    [Fact]
    public void WhateverElseIsAsked_IsCompleted_AndWhatIsStubbedOnlyOnce()
    {
        _sdk.EnterRoom(42, Arg.Invoke(1005, "slow")).Returns(0);
        _sdk.ReturnsForAll<int>(call => AvCallbacks.Complete(call.Args()));

        Assert.Equal(0, _sdk.EnterRoom(42, Entered));
        Assert.Equal(0, _sdk.EnterRoom(1, Entered));
        Assert.Equal(0, _sdk.ExitRoom(Exited));

        Assert.Equal(["1005 slow", "0 ", "exited"], _told);
    }

    private void Entered(int code, string info) => _told.Add(FormattableString.Invariant($"{code} {info}"));

    private void Exited() => _told.Add("exited");
}
