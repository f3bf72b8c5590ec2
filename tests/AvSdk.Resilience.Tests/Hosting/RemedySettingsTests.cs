using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>Remedies by configuration: the ways to name a code, and the words.</summary>
public sealed class RemedySettingsTests
{
    [Theory]
    [InlineData("10004", "avsdk", 10004)]
    [InlineData("AV_ERR_SERVER_TIMEOUT", "avsdk", 10004)]
    [InlineData("servertimeout", "avsdk", 10004)]
    [InlineData("Timeout", "gme", 1005)]
    [InlineData("ServerRequestRoomAddressFail", "gme", 10004)]
    [InlineData("-17", "avsdk", -17)]
    [InlineData("1008", "avsdk", 1008)]
    public async Task T1_M11_ACode_IsNamedByNumberOrNameOrWord_InItsEdition(string key, string edition, int number)
    {
        await using var rig = new HostedRig([("Edition", edition), ($"Remedies:{key}", "checknetwork,  Retry")]);

        Assert.Equal(AvRemedies.CheckNetwork | AvRemedies.Retry, rig.Options.Remedies[number]);
        Assert.Equal(edition, rig.Coordinator.Catalog.Edition);
    }

    [Theory]
    [InlineData("ServerRequestRoomAddressFail", "avsdk")]
    [InlineData("ServerTimeout", "gme")]
    [InlineData("AV_ERR_NONSENSE", "avsdk")]
    [InlineData("Timeout,Failed", "avsdk")]
    public async Task O1_M11_ACodeThatTheEditionLacks_IsAFault(string key, string edition)
    {
        await using var rig = new HostedRig([("Edition", edition), ($"Remedies:{key}", "Retry")]);

        Assert.Contains(
            $"AvSdk:main:Remedies:{key}: the table of the {edition} edition has no such code",
            rig.FaultsAtStart(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Ok")]
    public async Task O1_SuccessNeedsNoRemedy(string key)
    {
        await using var rig = new HostedRig([($"Remedies:{key}", "Retry")]);

        Assert.Contains($"AvSdk:main:Remedies:{key}: 0 is success", rig.FaultsAtStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("32")]
    [InlineData("")]
    [InlineData("Retry, Pray")]
    public async Task O1_AnUnknownRemedy_IsAFault_AndTheKnownOnesAreSaid(string words)
    {
        await using var rig = new HostedRig([("Remedies:1005", words)]);

        string message = rig.FaultsAtStart();

        Assert.Contains($"AvSdk:main:Remedies:1005 is '{words}'", message, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", Enum.GetNames<AvRemedies>()), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task O1_OneCodeUnderTwoNames_IsAFault()
    {
        await using var rig = new HostedRig([("Remedies:1005", "Retry"), ("Remedies:AV_ERR_TIMEOUT", "None")]);

        Assert.Contains("are the same code, 1005", rig.FaultsAtStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T1_AList_IsTakenAsWell()
    {
        await using var rig = new HostedRig([("Remedies:1005:0", "Retry"), ("Remedies:1005:1", "CheckNetwork")]);

        Assert.Equal(AvRemedies.CheckNetwork | AvRemedies.Retry, rig.Options.Remedies[1005]);
    }

    [Fact]
    public async Task T1_WhatCodeConfigures_ReplacesWhatTheSectionSays()
    {
        await using var rig = new HostedRig(
            [("Remedies:10004", "Retry"), ("Retry:MaxRetryAttempts", "5")],
            static options => options.Remedies[10004] = AvRemedies.None
        );
        rig.Sdk.EnterRoomAnswers(10004, 0);

        AvResult entered = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(10004, entered.Error?.Number);
        Assert.Equal(5, rig.Options.Retry.MaxRetryAttempts);
    }

    [Fact]
    public async Task S1_C1_TheOtherRemedies_AreConfiguredToo()
    {
        await using var rig = new HostedRig([
            ("Remedies:1003", "None"),
            ("Remedies:1301", "TreatAsSuccess"),
            ("Remedies:1008", "WaitForPreviousOperation"),
        ]);
        rig.Sdk.Answers(
            AvSdkOperation.EnableCamera,
            FakeAnswer.ByReturn(1003),
            FakeAnswer.ByReturn(1301),
            FakeAnswer.ByReturn(1008),
            FakeAnswer.ByReturn(0)
        );

        AvResult already = await rig.Time.ResultOf(Camera());
        AvResult gone = await rig.Time.ResultOf(Camera());
        AvResult busy = await rig.Time.ResultOf(Camera());

        Assert.Equal(1003, already.Error?.Number);
        Assert.True(gone.IsSuccess);
        Assert.True(busy.IsSuccess);
        Assert.Equal(4, rig.Starts.Length);

        Task<AvResult> Camera() =>
            rig.Pipeline.RunAsync(AvOperation.OpenDevice("camera"), () => rig.Sdk.EnableCamera(true)).AsTask();
    }
}
