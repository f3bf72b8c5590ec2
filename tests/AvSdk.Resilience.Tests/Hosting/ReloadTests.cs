using AvSdk.Resilience.Tests.Rig;
using AvSdk.Resilience.Tests.Telemetry;
using AvSdk.Results;
using AvSdk.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Polly.Telemetry;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>Settings that are edited while the program runs.</summary>
public sealed class ReloadTests
{
    [Fact]
    public async Task O1_T1_ARemedy_IsChangedWhileTheProgramRuns()
    {
        await using var rig = new HostedRig();
        rig.Sdk.EnterRoomAnswers(10004, 10004, 0);

        AvResult before = await rig.Time.ResultOf(rig.Enter());
        rig.Edit(("Remedies:10004", "Retry"));
        AvResult after = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(10004, before.Error?.Number);
        Assert.True(after.IsSuccess);
        Assert.Equal(3, rig.Starts.Length);
        Assert.Equal(["SettingsReloaded"], rig.Told);
        Assert.Equal(AvRemedies.Retry, rig.Options.Remedies[10004]);
    }

    [Fact]
    public async Task O1_ABadEdit_IsToldOfWhole_AndLeftAside_AndTheNextGoodOneIsTakenUp()
    {
        await using var rig = new HostedRig([("Remedies:10004", "Retry")]);
        _ = rig.Pipeline;

        rig.Edit(("Retry:MaxRetryAttempts", "many"), ("Remedies:10004", "Retri"), ("AttemptDeadline", "00:00:29"));
        rig.Sdk.EnterRoomAnswers(10004, 0);
        AvResult meanwhile = await rig.Time.ResultOf(rig.Enter());
        rig.Edit(("Remedies:10004", "Retri again"));
        rig.Edit(("Retry:MaxRetryAttempts", "0"), ("Remedies:10004", "Retry"), ("AttemptDeadline", null));
        rig.Sdk.EnterRoomAnswers(10004);
        await rig.Time.ResultOf(rig.Exit());
        AvResult after = await rig.Time.ResultOf(rig.Enter());

        Assert.True(meanwhile.IsSuccess);
        Assert.Equal(10004, after.Error?.Number);
        Assert.Equal(["SettingsRefused", "SettingsRefused", "SettingsReloaded"], rig.Told);
        LogEntry refused = rig.Log.First(static entry => entry.Id.Name == "SettingsRefused");
        Assert.Equal(LogLevel.Error, refused.Level);
        Assert.Contains("AvSdk:main:Retry:MaxRetryAttempts is 'many'", refused.Text, StringComparison.Ordinal);
        Assert.Contains("AvSdk:main:Remedies:10004 is 'Retri'", refused.Text, StringComparison.Ordinal);
        Assert.Contains("AvSdk:main:AttemptDeadline is 00:00:29", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task O1_L10_AReload_NeverLetsTwoThrough()
    {
        await using var rig = new HostedRig();
        Task<AvResult> entering = rig.Enter();
        await rig.Time.Quiet();

        rig.Edit(("Retry:MaxRetryAttempts", "5"));
        Task<AvResult> exiting = rig.Exit();
        rig.Edit(("Retry:MaxRetryAttempts", "6"));
        Task<AvResult> again = rig.Enter(7);
        await rig.Time.Quiet();

        Assert.Equal([AvSdkOperation.EnterRoom], rig.Starts);
        Assert.True((await rig.Time.ResultOf(entering)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exiting)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(again)).IsSuccess);
        Assert.Equal([AvSdkOperation.EnterRoom, AvSdkOperation.ExitRoom, AvSdkOperation.EnterRoom], rig.Starts);
        Assert.Equal(2, rig.Told.Length);
        rig.Sdk.AssertNoConflicts();
    }

    [Fact]
    public async Task O1_ARunUnderWay_EndsAsItBegan_WithItsLaneStillHeld()
    {
        await using var rig = new HostedRig([("Retry:Delay", "00:00:05")]);
        rig.Sdk.EnterRoomAnswers(1005, 0);
        Task<AvResult> entering = rig.Enter();
        await rig.Time.AdvanceUntil(() => rig.Log.Any(static entry => entry.Id.Name == "Retry"));

        rig.Edit(("Retry:MaxRetryAttempts", "0"));
        Task<AvResult> exiting = rig.Exit();

        Assert.True((await rig.Time.ResultOf(entering)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exiting)).IsSuccess);
        Assert.Equal([AvSdkOperation.EnterRoom, AvSdkOperation.EnterRoom, AvSdkOperation.ExitRoom], rig.Starts);
    }

    [Fact]
    public async Task O1_WhatTheCoordinatorWasMadeWith_StaysUntilTheNextStart_AndThatIsSaid()
    {
        await using var rig = new HostedRig([("LostAfter", "00:00:50")]);
        _ = rig.Pipeline;

        // In GME 10004 has another name, and this one is 10004's here: the running coordinator's edition counts.
        rig.Edit(("LostAfter", "00:01:00"), ("Edition", "gme"), ("Remedies:AV_ERR_SERVER_TIMEOUT", "Retry"));

        Assert.Equal(["SettingsReloaded", "RestartNeeded", "RestartNeeded"], rig.Told);
        Assert.Equal((TimeSpan.FromSeconds(50), "avsdk"), (rig.Coordinator.LostAfter, rig.Coordinator.Catalog.Edition));
        Assert.Equal(AvRemedies.Retry, rig.Options.Remedies[10004]);
    }

    [Fact]
    public async Task O1_AnEditOfSomethingElse_ReloadsNothing()
    {
        await using var rig = new HostedRig();
        _ = rig.Pipeline;

        rig.Settings.Edit(("Logging:LogLevel:Default", "Debug"), ("AvSdk:other:Retry:Delay", "nonsense"));

        Assert.Empty(rig.Told);
    }

    [Fact]
    public async Task O1_WhatWasEditedBetweenTheCheckAtStartAndTheFirstUse_IsNotLost()
    {
        await using var rig = new HostedRig();
        _ = rig.Options;
        rig.Edit(("Retry:MaxRetryAttempts", "many"));
        AvResult before = await rig.Time.ResultOf(rig.Enter());
        rig.Edit(("Retry:MaxRetryAttempts", "7"));

        Assert.True(before.IsSuccess);
        Assert.Equal(["SettingsRefused", "SettingsReloaded"], rig.Told);
        Assert.Equal(7, rig.Options.Retry.MaxRetryAttempts);
    }

    [Fact]
    public async Task O1_L6_WhatTheCoordinatorIsMadeWith_IsWhatWasChecked_WhateverWasEditedSince()
    {
        await using var rig = new HostedRig([("LostAfter", "00:00:50"), ("Edition", "gme")]);
        _ = rig.Options;

        rig.Edit(("LostAfter", "00:00:10"), ("Edition", "trtc"));
        _ = rig.Pipeline;

        Assert.Equal((TimeSpan.FromSeconds(50), "gme"), (rig.Coordinator.LostAfter, rig.Coordinator.Catalog.Edition));
        Assert.Equal(["SettingsRefused"], rig.Told);
        Assert.Equal(1, rig.Threads);
    }

    [Fact]
    public async Task O1_AnEditAfterTheCoordinatorWasMade_AndBeforeThePipeline_NeedsARestartToo()
    {
        await using var rig = new HostedRig();
        _ = rig.Coordinator;
        rig.Edit(("LostAfter", "00:01:00"));

        _ = rig.Pipeline;

        Assert.Equal(["SettingsReloaded", "RestartNeeded"], rig.Told);
    }

    [Fact]
    public async Task O1_ThatARestartIsNeeded_IsSaidOnceForEachValue()
    {
        await using var rig = new HostedRig([("LostAfter", "00:00:50")]);
        _ = rig.Pipeline;

        rig.Edit(("LostAfter", "00:01:00"));
        rig.Edit(("Retry:MaxRetryAttempts", "5"));
        rig.Edit(("LostAfter", "00:02:00"));
        rig.Edit(("LostAfter", "00:00:50")); // As the coordinator has it.
        rig.Edit(("Retry:MaxRetryAttempts", "6"));
        rig.Edit(("LostAfter", "00:01:00"));

        Assert.Equal(6, rig.Told.Count(static name => name == "SettingsReloaded"));
        string[] values =
        [
            .. rig
                .Log.Where(static entry => entry.Id.Name == "RestartNeeded")
                .Select(static entry => entry.Text.Split('\'')[1]),
        ];
        Assert.Equal(["00:01:00", "00:02:00", "00:01:00"], values);
    }

    [Fact]
    public async Task O1_AListenerThatThrows_EndsNoReloading()
    {
        await using var rig = new HostedRig(register: static services =>
            services.AddSingleton<TelemetryListener, ThrowingListener>()
        );
        rig.Sdk.EnterRoomAnswers(10004, 0, 10004);
        _ = rig.Pipeline;

        rig.Edit(("Remedies:10004", "Retry"));
        AvResult retried = await rig.Time.ResultOf(rig.Enter());
        rig.Edit(("Remedies:10004", "None"));
        await rig.Time.ResultOf(rig.Exit());
        AvResult failed = await rig.Time.ResultOf(rig.Enter());

        Assert.True(retried.IsSuccess);
        Assert.Equal(10004, failed.Error?.Number);
        Assert.Equal(["SettingsReloaded", "SettingsReloaded"], rig.Told);
    }

    [Fact]
    public async Task O1_CodeThatEditsTheSettingsAtAReload_HasThatTakenUpLast()
    {
        HostedRig? rig = null;
        bool edits = false;
        await using HostedRig created = new(configure: _ =>
        {
            if (edits)
            {
                edits = false;
                rig!.Edit(("Retry:MaxRetryAttempts", "6"));
            }
        });
        rig = created;
        _ = rig.Options;
        rig.Edit(("Retry:MaxRetryAttempts", "5"));

        // The reload at the first use: the source's own subscription would not call back from inside a callback of its.
        edits = true;
        _ = rig.Pipeline;

        Assert.Equal(6, rig.Options.Retry.MaxRetryAttempts);
        Assert.Equal(["SettingsReloaded", "SettingsReloaded"], rig.Told);
    }

    [Fact]
    public async Task D3_CodeThatWaitsAtAReload_BlocksNoOtherEdit_AndTheLastEditIsTakenUp()
    {
        using var waits = new SemaphoreSlim(0);
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bool blocks = false;
        await using var rig = new HostedRig(configure: _ =>
        {
            if (blocks)
            {
                blocks = false;
                inside.SetResult();
                waits.Wait(HangGuard.Patience, TestContext.Current.CancellationToken);
            }
        });
        _ = rig.Options;
        rig.Edit(("Retry:MaxRetryAttempts", "5"));

        blocks = true;
        Task first = Task.Run(() => rig.Pipeline);
        await inside.Task.Guarded();
        await Task.Run(() => rig.Edit(("Retry:MaxRetryAttempts", "6"))).Guarded();
        Assert.Empty(rig.Told);
        waits.Release();
        await first.Guarded();

        Assert.Equal(6, rig.Options.Retry.MaxRetryAttempts);
        Assert.Equal(["SettingsReloaded", "SettingsReloaded"], rig.Told);
    }

    [Fact]
    public async Task O1_CodeThatThrowsAtAReload_IsToldOf_AndListensOn()
    {
        bool throws = false;
        await using var rig = new HostedRig(configure: _ =>
        {
            if (throws)
            {
                throw new InvalidOperationException("the user's own");
            }
        });
        _ = rig.Pipeline;

        throws = true;
        rig.Edit(("Retry:MaxRetryAttempts", "5"));
        throws = false;
        rig.Edit(("Retry:MaxRetryAttempts", "6"));

        Assert.Equal(["SettingsRefused", "SettingsReloaded"], rig.Told);
        Assert.Contains("the user's own", rig.Log[0].Text, StringComparison.Ordinal);
        Assert.Equal(6, rig.Options.Retry.MaxRetryAttempts);
    }

    [Fact]
    public async Task O1_AfterTheEnd_NobodyListens()
    {
        var rig = new HostedRig();
        _ = rig.Pipeline;
        await rig.DisposeAsync();

        rig.Edit(("Retry:MaxRetryAttempts", "many"));

        Assert.Empty(rig.Told);
    }

    private sealed class ThrowingListener : TelemetryListener
    {
        public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args) =>
            throw new InvalidOperationException("the host's own");
    }
}
