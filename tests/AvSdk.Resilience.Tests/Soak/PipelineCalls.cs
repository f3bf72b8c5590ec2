using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>The soak's calls, through a pipeline: of one context, over the rounds.</summary>
internal sealed class PipelineCalls : ISoakCalls, IDisposable
{
    private readonly AvCompletionSlot _entered = new();
    private readonly AvCompletionSlot _exited = new();
    private readonly AvCompletionSlot _device = new();
    private readonly bool _byEvent;
    private readonly AvCoordinator _coordinator;
    private readonly ResiliencePipeline<AvResult> _pipeline;
    private IFakeAvSdk? _sdk;
    private int _givenUp;

    public PipelineCalls(AvDispatcher dispatcher, TimeProvider clock, bool byEvent)
    {
        _byEvent = byEvent;
        _coordinator = new AvCoordinator(dispatcher, options: new() { TimeProvider = clock });
        _coordinator.CallbackLost += _ => Lost++;
        _coordinator.LateSettled += (_, _) => Late++;
        _coordinator.StrayCallback += _ => Strays++;
        _pipeline = new ResiliencePipelineBuilder<AvResult>().AddAvResilience(_coordinator, Configure).Build();
    }

    // Counted on the SDK's thread alone.
    public int Lost { get; private set; }

    public int Late { get; private set; }

    public int Strays { get; private set; }

    /// <summary>How many attempts were given up on at their deadline and followed by another (rule T7).</summary>
    public int GivenUp => _givenUp;

    public bool IsIdle => !_entered.IsBusy && !_exited.IsBusy && !_device.IsBusy;

    public void Use(IFakeAvSdk sdk)
    {
        _sdk = sdk;
        sdk.EnterRoomComplete += _entered.Complete;
        sdk.ExitRoomComplete += _exited.Complete;
        sdk.DeviceOperationComplete += _device.Complete;
    }

    public void OnOutsideEnded(AvOperationClass operationClass) => _coordinator.NotifyCompleted(operationClass);

    public void Dispose() => _coordinator.Dispose();

    public async Task<AvOutcome> RunAsync(SoakCall call, CancellationToken cancellationToken) =>
        call.IsUpload ? (await UploadAsync(call, cancellationToken)).Outcome
        : _byEvent && Slot(call.Kind) is { } slot
            ? (await _pipeline.RunAsync(call.Operation, slot, () => call.Start(_sdk!), cancellationToken)).Outcome
        : (
            await _pipeline.RunAsync(
                call.Operation,
                done => call.Start(_sdk!, done.Keep<AvSdkCallback>(done.Complete)),
                cancellationToken
            )
        ).Outcome;

    private async Task<AvResult<string>> UploadAsync(SoakCall call, CancellationToken cancellationToken)
    {
        string? uploaded = null;
        AvResult<string> result = await _pipeline.RunAsync<string>(
            call.Operation,
            done =>
                _sdk!.Upload(
                    call.Target,
                    done.Keep<UploadCallback>(
                        (code, file, id) =>
                        {
                            uploaded = file;
                            done.Complete(code, id);
                        }
                    )
                ),
            cancellationToken
        );
        Assert.True(
            !result.IsSuccess || uploaded == call.Target,
            "An upload was answered with another one's callback."
        );
        return result;
    }

    private AvCompletionSlot? Slot(SoakKind kind) =>
        kind switch
        {
            SoakKind.EnterRoom => _entered,
            SoakKind.ExitRoom => _exited,
            SoakKind.OpenDevice or SoakKind.CloseDevice => _device,
            _ => null,
        };

    private void Configure(AvResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        // Beyond the table's 1005: what was given up on is tried again, so that attempts have late ones to wait for.
        options.Retry.ShouldHandle = static arguments =>
            new(arguments.Outcome.Result.Error is { Reason: AvErrorReason.Deadline });
        options.Retry.OnRetry = arguments =>
        {
            if (arguments.Outcome.Result.Error is { Reason: AvErrorReason.Deadline })
            {
                Interlocked.Increment(ref _givenUp);
            }

            return default;
        };
    }
}
