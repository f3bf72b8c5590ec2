using System.Reflection;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>A run serves another operation once it has gone by the book, and only then (rule O4).</summary>
public sealed class ReuseTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new(static options =>
        options.Retry.DelayGenerator = static _ => new(TimeSpan.FromSeconds(1))
    );

    // A type of their own for each test: the runs of that type are its alone.
    private sealed record Reused(PipelineRig Rig);

    private sealed record Owed(PipelineRig Rig);

    private sealed record ByHost(PipelineRig Rig);

    [Fact]
    public async Task O4_ARunThatIsUsedAgain_RemembersNothing()
    {
        _rig.Answers(1005); // Then 0: a retry, its delay, its error, a callback.
        Task<AvResult> entered = Run(new Reused(_rig), AvOperation.EnterRoom(42));
        await _rig.StartedInTime(2);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);

        AssertRemembersNothing<CallbackRun<(Reused, Func<Reused, AvCompletion, int>)>>();
    }

    [Fact]
    public async Task O4_ARunWithAValue_DoesNotKeepIt()
    {
        _rig.Answers(1005);
        Task<AvResult<string>> uploaded = _rig
            .Pipeline.RunAsync<Reused, string>(
                AvOperation.EnterRoom(42),
                new Reused(_rig),
                static (s, done) => s.Rig.Sdk.Upload("a.wav", done.Complete)
            )
            .AsTask();
        await _rig.StartedInTime(2);
        _rig.CallBack(_rig.Last, 0, "file-7");
        Assert.Equal(AvResult.Success("file-7"), await _rig.Time.ResultOf(uploaded));

        AssertRemembersNothing<ValueRun<Reused, string>>();
    }

    [Fact]
    public async Task O4_ARunThatTheHostHasEnded_ServesNoOther()
    {
        Task<AvResult> exited = Run(new ByHost(_rig), AvOperation.ExitRoom());
        await _rig.Started(1);
        NativeStart late = _rig.Last;
        _rig.Coordinator.NotifyDisconnected(0, null);
        Assert.True((await _rig.Time.ResultOf(exited)).IsSuccess);
        Task<AvResult> next = Run(new ByHost(_rig), AvOperation.OpenDevice("mic"));
        await _rig.Started(2);
        _rig.CallBack(late, 0);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(next)).IsSuccess);
        await _rig.Time.Quiet();

        Assert.Equal(["late ExitRoom 0"], _rig.Reports);
    }

    [Fact]
    public async Task O4_ARunWhoseCallbackIsOwed_ServesNoOther_AndTheReportOfItIsItsOwn()
    {
        Task<AvResult> given = Run(new Owed(_rig), AvOperation.OpenDevice("mic") with { Repeatable = false });
        await _rig.Started(1);
        NativeStart late = _rig.Last;
        Assert.Equal(AvErrorReason.Deadline, (await _rig.Time.ResultOf(given)).Error?.Reason);
        await _rig.Time.Pass(TimeSpan.FromSeconds(10)); // It is lost, and the lane free.
        Task<AvResult> next = Run(new Owed(_rig), AvOperation.ExitRoom());
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(next)).IsSuccess);

        _rig.CallBack(late, 0);
        await _rig.Time.Quiet();

        Assert.Equal(["lost OpenDevice", "late OpenDevice 0"], _rig.Reports);
    }

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    private static void AssertRemembersNothing<TRun>()
        where TRun : AvRun, new()
    {
        TRun used = RunPool<TRun>.Rent();
        Assert.NotNull(typeof(AvRun).GetField("_onExecuted", Fields)!.GetValue(used)); // It is the one that ran.
        var fresh = new TRun();
        string[] mayDiffer = ["_gate", "_core", "_onExecuted"];
        for (Type? type = used.GetType(); type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type!.GetFields(Fields).Where(field => !mayDiffer.Contains(field.Name)))
            {
                Assert.True(Equals(field.GetValue(fresh), field.GetValue(used)), $"{field.Name} is remembered.");
            }
        }
    }

    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static Task<AvResult> Run(Reused state, AvOperation operation) =>
        state
            .Rig.Pipeline.RunAsync(operation, state, static (s, done) => s.Rig.Sdk.EnterRoom(42, done.Complete))
            .AsTask();

    private static Task<AvResult> Run(ByHost state, AvOperation operation) =>
        state.Rig.Pipeline.RunAsync(operation, state, static (s, done) => s.Rig.Sdk.ExitRoom(done.Complete)).AsTask();

    private static Task<AvResult> Run(Owed state, AvOperation operation) =>
        state
            .Rig.Pipeline.RunAsync(operation, state, static (s, done) => s.Rig.Sdk.OpenDevice("mic", done.Complete))
            .AsTask();
}
