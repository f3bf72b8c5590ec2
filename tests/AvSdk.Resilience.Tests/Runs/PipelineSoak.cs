using System.Collections.Concurrent;
using AvSdk.Results;
using AvSdk.Simulator;
using Polly;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>The soak's calls, through a pipeline.</summary>
internal sealed class PipelineSoak : IDisposable
{
    private static readonly byte[] Signature = [.. "signed"u8];
    private readonly AvCompletionSlot _entered = new();
    private readonly AvCompletionSlot _exited = new();
    private readonly AvCompletionSlot _device = new();
    private readonly ManagedAvSdk _sdk;
    private readonly AvCoordinator _coordinator;
    private readonly ResiliencePipeline<AvResult> _pipeline;

    public PipelineSoak(SoakSdk soak)
    {
        _sdk = soak.Sdk;
        _sdk.EnterRoomComplete += _entered.Complete;
        _sdk.ExitRoomComplete += _exited.Complete;
        _sdk.DeviceOperationComplete += _device.Complete;
        _coordinator = new AvCoordinator(
            soak.Dispatcher,
            options: new() { TimeProvider = soak.Clock, LostAfter = SoakSdk.LostAfter }
        );
        _coordinator.CallbackLost += _ => Lost++;
        _coordinator.LateSettled += (_, _) => Late++;
        _coordinator.StrayCallback += _ => Strays++;
        _pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(_coordinator, static options => options.Retry.Delay = TimeSpan.FromMilliseconds(100))
            .Build();
    }

    // Counted on the SDK's thread alone.
    public int Lost { get; private set; }

    public int Late { get; private set; }

    public int Strays { get; private set; }

    public bool IsIdle => !_entered.IsBusy && !_exited.IsBusy && !_device.IsBusy;

    /// <summary>How often each number came out.</summary>
    public ConcurrentDictionary<(int Number, AvErrorReason Reason), int> Results { get; } = new();

    public void Dispose() => _coordinator.Dispose();

    public async Task RunAsync(SoakKind kind, CancellationToken cancellationToken)
    {
        AvOutcome outcome =
            kind is SoakKind.Upload
                ? (await UploadAsync(cancellationToken)).Outcome
                : (await Start(kind, cancellationToken)).Outcome;
        Results.AddOrUpdate(
            (outcome.Number, (outcome as AvError)?.Reason ?? AvErrorReason.None),
            1,
            static (_, count) => count + 1
        );
    }

    private ValueTask<AvResult> Start(SoakKind kind, CancellationToken cancellationToken) =>
        kind switch
        {
            SoakKind.EnterRoom => _pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                _entered,
                () => _sdk.EnterRoom(42, Signature),
                cancellationToken
            ),
            SoakKind.ExitRoom => _pipeline.RunAsync(AvOperation.ExitRoom(), _exited, _sdk.ExitRoom, cancellationToken),
            SoakKind.OpenDevice => _pipeline.RunAsync(
                AvOperation.OpenDevice("mic"),
                _device,
                () => _sdk.OpenDevice("mic"),
                cancellationToken
            ),
            SoakKind.CloseDevice => _pipeline.RunAsync(
                AvOperation.CloseDevice("mic"),
                _device,
                () => _sdk.CloseDevice("mic"),
                cancellationToken
            ),
            SoakKind.RequestView => _pipeline.RunAsync(
                AvOperation.RequestView("alice"),
                done => _sdk.RequestView("alice", done.Complete),
                cancellationToken
            ),
            _ => _pipeline.RunAsync(
                AvOperation.CancelView("alice"),
                done => _sdk.CancelView("alice", done.Complete),
                cancellationToken
            ),
        };

    private async Task<AvResult<string>> UploadAsync(CancellationToken cancellationToken)
    {
        string path = Guid.NewGuid().ToString();
        string? uploaded = null;
        AvResult<string> result = await _pipeline.RunAsync<string>(
            new AvOperation("Upload", AvOperationClass.None) { Repeatable = true },
            done =>
                _sdk.Upload(
                    path,
                    (code, file, id) =>
                    {
                        uploaded = file;
                        done.Complete(code, id);
                    }
                ),
            cancellationToken
        );
        Assert.True(!result.IsSuccess || uploaded == path, "An upload was answered with another one's callback.");
        return result;
    }
}
