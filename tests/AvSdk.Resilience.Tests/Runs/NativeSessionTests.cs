using AvSdk.NativeSdk;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>Over P/Invoke, with callbacks on a native thread that is not ours (rules A9, A10, D1).</summary>
public sealed class NativeSessionTests : IAsyncDisposable
{
    private static readonly byte[] Signature = [.. "signed"u8];
    private readonly HandTurnedDispatcher _dispatcher = new();
    private readonly RigTime _time;
    private readonly AvCoordinator _coordinator;
    private readonly ResiliencePipeline<AvResult> _pipeline;
    private readonly AvSdkCallback _started = static (_, _) => { };
    private NativeAvSdk? _sdk;

    public NativeSessionTests()
    {
        _time = new RigTime(_dispatcher);
        _coordinator = new AvCoordinator(_dispatcher, options: new() { TimeProvider = _time.Clock });
        _pipeline = new ResiliencePipelineBuilder<AvResult>().AddAvResilience(_coordinator).Build();
    }

    public async ValueTask DisposeAsync()
    {
        await _coordinator.DisposeAsync();
        _sdk?.Dispose();
        await _dispatcher.DisposeAsync();
        GC.KeepAlive(_started);
    }

    [Fact]
    public async Task A10_EnterExitAndUpload_WithAGarbageCollectionBetweenStartAndCallback()
    {
        NativeAvSdk sdk = Start();
        var entered = new AvCompletionSlot();
        var exited = new AvCompletionSlot();
        sdk.EnterRoomComplete += entered.Complete;
        sdk.ExitRoomComplete += exited.Complete;

        Task<AvResult> enter = _pipeline
            .RunAsync(AvOperation.EnterRoom(42), entered, () => sdk.EnterRoom(42, Signature))
            .AsTask();
        Task<AvResult> exit = _pipeline.RunAsync(AvOperation.ExitRoom(), exited, sdk.ExitRoom).AsTask();
        Task<AvResult<string>> upload = Upload(sdk, default);

        Assert.True((await ResultOf(enter)).IsSuccess);
        Assert.True((await ResultOf(exit)).IsSuccess);
        Assert.True((await ResultOf(upload)).TryGetValue(out string? id));
        Assert.Equal("file-1", id);
        Assert.Equal(0, sdk.CurrentRoom);
        AssertThreads(sdk);
    }

    [Fact]
    public async Task A10_ACancelledUpload_KeepsItsDelegate_UntilItsCallbackHasCome()
    {
        NativeAvSdk sdk = Start();
        using var source = new CancellationTokenSource();
        var late = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _coordinator.LateSettled += (_, code) => late.TrySetResult(code);
        Task<AvResult<string>> upload = Upload(sdk, source.Token);
        await _time.Until(() => sdk.Log.Any(static entry => entry.Operation is AvSdkOperation.Upload));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload.Guarded());

        Assert.Equal(0, await ResultOf(late.Task));
        AssertThreads(sdk);
    }

    [Fact]
    public async Task A1_AndA4_ADoubledCallback_FromNativeCode_IsHarmless()
    {
        NativeAvSdk sdk = Start();
        sdk.AddMember("alice", hasVideo: true);
        List<AvStrayCallbackKind> strays = [];
        _coordinator.StrayCallback += stray => strays.Add(stray.Kind);
        sdk.Answers(AvSdkOperation.EnterRoom, new FakeAnswer { Code = 10003, Echo = TimeSpan.FromMilliseconds(100) });
        var entered = new AvCompletionSlot();
        sdk.EnterRoomComplete += entered.Complete;
        AvResult result = await ResultOf(
            _pipeline.RunAsync(AvOperation.EnterRoom(42), entered, () => sdk.EnterRoom(42, Signature)).AsTask()
        );

        Assert.Equal(10003, result.Error?.Number);
        sdk.Advance(TimeSpan.FromSeconds(1));
        await _time.Quiet();
        Assert.Empty(strays); // The slot's own affair: no operation was under way in it.
    }

    private static Func<AvCompletion<string>, int> StartOfUpload(NativeAvSdk sdk) =>
        done => sdk.Upload("a.wav", done.Keep<UploadCallback>((code, _, id) => done.Complete(code, id)));

    private Task<AvResult<string>> Upload(NativeAvSdk sdk, CancellationToken cancellationToken) =>
        _pipeline
            .RunAsync<string>(new AvOperation("Upload", AvOperationClass.None), StartOfUpload(sdk), cancellationToken)
            .AsTask();

    private NativeAvSdk Start()
    {
        Assert.SkipUnless(NativeAvSdk.IsAvailable, NativeAvSdk.WhyUnavailable);
        _sdk = new NativeAvSdk();
        _sdk.UseManualClock();
        _dispatcher.Enter(() => _sdk.StartContext(_started));
        _sdk.Advance(TimeSpan.FromSeconds(1));
        return _sdk;
    }

    /// <summary>Collects what nothing holds, then lets the SDK call back, until the task is done.</summary>
    private async Task<T> ResultOf<T>(Task<T> task)
    {
        for (int i = 0; i < 100 && !task.IsCompleted; i++)
        {
            await _time.Quiet();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _sdk!.Advance(TimeSpan.FromMilliseconds(200));
            await _time.Quiet();
        }

        return await task.Guarded();
    }

    private void AssertThreads(NativeAvSdk sdk)
    {
        Assert.All(
            sdk.Log.Where(static entry => entry.Kind is AvSdkLogKind.Accepted or AvSdkLogKind.Refused),
            entry => Assert.Equal((_dispatcher.ThreadId, 0), (entry.ThreadId, entry.Code))
        );
        Assert.All(
            sdk.Log.Where(static entry => entry.Kind is AvSdkLogKind.Callback),
            entry => Assert.NotEqual(_dispatcher.ThreadId, entry.ThreadId)
        );
    }
}
