using OneOf;

namespace AvSdk.Results.Tests.Results;

/// <summary>A result is looked into by its case.</summary>
public class MatchTests
{
    public static TheoryData<int, string, int> Cases() =>
        new()
        {
            { 0, "success", 0 },
            { 1001, "state", 1 },
            { 1007, "state", 1 },
            { 1004, "argument", 2 },
            { 1005, "network", 3 },
            { 1501, "network", 3 },
            { 10001, "server", 4 },
            { 15000, "server", 4 },
            { 1, "general", 5 },
            { 1006, "general", 5 },
            { -1, "general", 5 },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Match_CallsTheFunctionOfTheCase_AndNoOther(int code, string expected, int index)
    {
        AvResult result = AvResult.FromCode(code);

        Assert.Equal(expected, NameOf(result));
        Assert.Equal(index, result.ToOneOf().Index);
        Assert.Same(result.Outcome, result.ToOneOf().Value);
        Assert.Equal(index, ((IOneOf)result).Index);
        Assert.Same(result.Outcome, ((IOneOf)result).Value);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Match_OfAResultWithAValue_IsTheSame(int code, string expected, int index)
    {
        AvResult<int> result = AvResult.FromCode(code).Map(() => index);

        Assert.Equal(
            expected,
            result.Match(
                success: value => $"success{(value == index ? "" : "?")}",
                state: _ => "state",
                argument: _ => "argument",
                network: _ => "network",
                server: _ => "server",
                general: _ => "general"
            )
        );
    }

    [Fact]
    public void ASwitchOverTheOutcome_NeedsNoDefault()
    {
        AvResult entered = AvResult.FromCode(1005, "EnterRoom");

        string text = entered.Outcome switch
        {
            AvSuccess => "in the room",
            AvNetworkError { Code: AvErrorCode.Timeout } => "check the network",
            AvStateError e => $"wrong moment: {e.Info.Name}, from {e.Operation}",
            AvError e => $"{e.Number}: {e.Info.Text.Advice}",
        };

        Assert.Equal("check the network", text);
    }

    [Fact]
    public void TheMessageOfTheServer_IsReachedByAPattern()
    {
        AvResult told = AvResult.FromCode(10003, operation: "EnterRoom", sdkMessage: "sig expired {0}");

        Assert.True(
            told is { IsSuccess: false, Error: AvServerError { SdkMessage: "sig expired {0}", Operation: "EnterRoom" } }
        );
    }

    private static string NameOf(AvResult result) =>
        result.Match(
            success: static _ => "success",
            state: static _ => "state",
            argument: static _ => "argument",
            network: static _ => "network",
            server: static _ => "server",
            general: static _ => "general"
        );
}
