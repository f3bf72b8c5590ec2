using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>The judge itself, against records made up for it, good and bad.</summary>
public sealed class LaneJudgeTests
{
    private readonly LaneJudge _judge = new(lostAfter: TimeSpan.FromSeconds(40), shortest: TimeSpan.FromSeconds(0.06));

    [Fact]
    public void OneAfterTheOther_AndOthersOfAnotherLane_AreInOrder()
    {
        Accept(0, AvSdkOperation.EnterRoom);
        Accept(0.1, AvSdkOperation.OpenDevice);
        CallBack(1, AvSdkOperation.EnterRoom);
        Refuse(1, AvSdkOperation.EnterRoom, 1003);
        Accept(1, AvSdkOperation.ExitRoom);

        Assert.False(_judge.HasFaults, _judge.Faults);
    }

    [Fact]
    public void L2_AStartBeforeTheCallback_IsAnOverlap_WhateverTheAnswer()
    {
        Accept(0, AvSdkOperation.EnterRoom);
        Refuse(0.5, AvSdkOperation.ExitRoom, 1002);
        CallBack(1, AvSdkOperation.EnterRoom);
        Accept(2, AvSdkOperation.Upload, "a.wav");
        Accept(2.5, AvSdkOperation.Upload, "b.wav");

        Assert.Equal((2, 1, 0), (_judge.Overlaps, _judge.Conflicts, _judge.Unexplained));
        Assert.Contains("ExitRoom", _judge.Faults, StringComparison.Ordinal);
    }

    [Fact]
    public void UploadsOfNoClass_MayOverlap()
    {
        Accept(0, AvSdkOperation.Upload, "free-a.wav");
        Accept(0, AvSdkOperation.Upload, "free-b.wav");

        Assert.False(_judge.HasFaults, _judge.Faults);
    }

    [Fact]
    public void A4_ASecondCallback_EndsNotTheOperationAfterIt()
    {
        Accept(0, AvSdkOperation.RequestView);
        CallBack(1, AvSdkOperation.RequestView);
        Accept(1, AvSdkOperation.CancelView);
        CallBack(1.02, AvSdkOperation.RequestView);
        Accept(1.04, AvSdkOperation.RequestView);

        Assert.Equal(1, _judge.Overlaps);
    }

    [Theory]
    [InlineData(39.9, 1)]
    [InlineData(40, 0)]
    public void L6_AnOperationWithoutACallback_IsInFlightUntilItIsLost(double next, int overlaps)
    {
        Accept(0, AvSdkOperation.EnterRoom);
        Hear(0.1, AvSdkOperation.EnterRoom, AvSdkLogKind.Withheld, 0);
        Accept(next, AvSdkOperation.ExitRoom);

        Assert.Equal((overlaps, 1), (_judge.Overlaps, _judge.Lost));
    }

    [Fact]
    public void L6_ALostOperationThatTheSdkIsStillAt_ExcusesConflicts_UntilItEnds()
    {
        Accept(0, AvSdkOperation.OpenDevice);
        Refuse(41, AvSdkOperation.CloseDevice, 1002);
        CallBack(45, AvSdkOperation.OpenDevice);
        Assert.Equal((0, 1, 1), (_judge.Unexplained, _judge.Excused, _judge.Lost));

        Refuse(46, AvSdkOperation.CloseDevice, 1002);
        Assert.Equal(1, _judge.Unexplained);
    }

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(2.1, 1)]
    public void C1_AConflict_IsExcusedWhileSomebodyOutsideIsAtIt(double time, int unexplained)
    {
        _judge.TellOutside(AvSdkOperation.ExitRoom, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Refuse(time, AvSdkOperation.EnterRoom, 1002);

        Assert.Equal((unexplained, 1 - unexplained), (_judge.Unexplained, _judge.Excused));
    }

    [Fact]
    public void C1_AConflict_IsNotExcusedBySomebodyInAnotherClass()
    {
        _judge.TellOutside(AvSdkOperation.ExitRoom, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Refuse(1, AvSdkOperation.OpenDevice, 1001);

        Assert.Equal(1, _judge.Unexplained);
    }

    [Fact]
    public void D1_AStartOnAnotherThread_IsAFault()
    {
        Refuse(1, AvSdkOperation.EnterRoom, 1007);
        Assert.Equal(1, _judge.OffThread);
    }

    private void Accept(double time, AvSdkOperation operation, string? target = null) =>
        Hear(time, operation, AvSdkLogKind.Accepted, 0, target);

    private void Refuse(double time, AvSdkOperation operation, int code) =>
        Hear(time, operation, AvSdkLogKind.Refused, code);

    private void CallBack(double time, AvSdkOperation operation) => Hear(time, operation, AvSdkLogKind.Callback, 0);

    private void Hear(double time, AvSdkOperation operation, AvSdkLogKind kind, int code, string? target = null) =>
        _judge.Hear(new AvSdkLogEntry(TimeSpan.FromSeconds(time), operation, kind, code, 1) { Target = target });
}
