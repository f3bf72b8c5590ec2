using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

/// <summary>What a result is in JSON, to the letter: other programs read it, and later versions of this one.</summary>
public class ResultTextTests
{
    public static TheoryData<AvResult, string> Results() =>
        new()
        {
            { AvResult.Success(), """{"code":0}""" },
            { AvResult.FromCode(0, "EnterRoom", "welcome"), """{"code":0,"message":"welcome"}""" },
            { AvResult.FromCode(1005), """{"code":1005,"edition":"avsdk","origin":"client"}""" },
            {
                AvResult.FromCode(1005, "EnterRoom"),
                """{"code":1005,"edition":"avsdk","origin":"client","operation":"EnterRoom"}"""
            },
            {
                AvResult.FromCode(10003, "EnterRoom", "sig expired {0}"),
                """{"code":10003,"edition":"avsdk","origin":"server","operation":"EnterRoom","message":"sig expired {0}"}"""
            },
            { AvResult.FromCode(-7), """{"code":-7,"edition":"avsdk","origin":"client"}""" },
            { AvResult.FromCode(10201), """{"code":10201,"edition":"avsdk","origin":"server"}""" },
            { AvResult.FromCode(1003), """{"code":1003,"edition":"avsdk","origin":"client"}""" },
            {
                AvResult.FromCode(1003).AcceptAlreadyInState(),
                """{"code":1003,"edition":"avsdk","alreadyInState":true}"""
            },
            {
                AvResult.FromCode(1003, "EnterRoom", "in 42").AcceptAlreadyInState(),
                """{"code":1003,"edition":"avsdk","alreadyInState":true,"message":"in 42"}"""
            },
            { default, """{"code":1,"edition":"avsdk","origin":"wrapper","reason":"noResult"}""" },
            {
                AvError.ByWrapper(AvErrorCode.Timeout, AvErrorReason.Deadline, "EnterRoom"),
                """{"code":1005,"edition":"avsdk","origin":"wrapper","reason":"deadline","operation":"EnterRoom"}"""
            },
            {
                AvResult.FromCode(1002).Error!.WithReason(AvErrorReason.ConflictPersists),
                """{"code":1002,"edition":"avsdk","origin":"client","reason":"conflictPersists"}"""
            },
        };

    public static TheoryData<AvErrorReason, string> Reasons() =>
        new()
        {
            { AvErrorReason.NoResult, "noResult" },
            { AvErrorReason.Deadline, "deadline" },
            { AvErrorReason.CallbackLost, "callbackLost" },
            { AvErrorReason.SlotBusy, "slotBusy" },
            { AvErrorReason.LaneFull, "laneFull" },
            { AvErrorReason.LaneTime, "laneTime" },
            { AvErrorReason.Nested, "nested" },
            { AvErrorReason.ConflictPersists, "conflictPersists" },
            { AvErrorReason.TotalTimeout, "totalTimeout" },
            { AvErrorReason.Disposed, "disposed" },
            { AvErrorReason.DispatcherGone, "dispatcherGone" },
            { AvErrorReason.FailedByHost, "failedByHost" },
            { AvErrorReason.NotConfirmed, "notConfirmed" },
            { AvErrorReason.ContextStopped, "contextStopped" },
        };

    [Theory]
    [MemberData(nameof(Results))]
    public void M11_AResult_IsThisText_AndReadsBack(AvResult result, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(result));
        AvResult read = JsonSerializer.Deserialize<AvResult>(json);

        Assert.Equal(result, read);
        SameOutcome.Check(result.Outcome, read.Outcome);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void M6_AReason_IsThisWord(AvErrorReason reason, string word)
    {
        AvResult result = AvError.ByWrapper(AvErrorCode.Failed, reason, operation: null);

        Assert.Equal(
            $$"""{"code":1,"edition":"avsdk","origin":"wrapper","reason":"{{word}}"}""",
            JsonSerializer.Serialize(result)
        );
    }

    [Fact]
    public void M6_EveryReason_IsAmongThose() =>
        Assert.Equal(
            Enum.GetValues<AvErrorReason>().Except([AvErrorReason.None]),
            Reasons().Select(static row => row.Data.Item1)
        );

    [Fact]
    public void M5_TheDefault_ReadsBackAsTheFailureThatItIs()
    {
        AvResult read = JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(default(AvResult)));

        Assert.Equal(default, read);
        Assert.False(read.IsSuccess);
        Assert.Equal(AvErrorReason.NoResult, read.Error.Reason);
    }

    [Fact]
    public void S1_ANumberThatAPipelineWasToldToTreatAsSuccess_ReadsBackAsASuccess()
    {
        AvResult result = new(AvSuccess.InsteadOf(AvResult.FromCode(10009).Error!));

        string json = JsonSerializer.Serialize(result);

        Assert.Equal("""{"code":10009,"edition":"avsdk","treatedAsSuccess":true}""", json);
        SameOutcome.Check(result.Outcome, JsonSerializer.Deserialize<AvResult>(json).Outcome);
    }

    [Fact]
    public void TheOrderOfTheProperties_IsFree_AndOthersAreIgnored()
    {
        AvResult read = JsonSerializer.Deserialize<AvResult>(
            """
            {
              "$type": "x", "operation": "EnterRoom", "Code": 0, "more": { "code": 0, "list": [1, { "code": 0 }] },
              "origin": "server", "message": "a", "edition": "avsdk", "code": 1005, "null": null
            }
            """
        );

        Assert.False(read.IsSuccess);
        Assert.Equal(1005, read.Error.Number);
        Assert.Equal("EnterRoom", read.Error.Operation);
        Assert.Equal(AvErrorOrigin.Server, read.Error.Origin);
        Assert.Equal("a", read.Error.SdkMessage);
    }

    [Fact]
    public void NamesAndWords_MayBeEscaped() =>
        Assert.Equal(
            AvResult.FromCode(1005, "EnterRoom"),
            JsonSerializer.Deserialize<AvResult>(
                """{"c\u006fde":1005,"edition":"\u0061vsdk","origin":"cli\u0065nt","operation":"Enter\u0052oom"}"""
            )
        );
}
