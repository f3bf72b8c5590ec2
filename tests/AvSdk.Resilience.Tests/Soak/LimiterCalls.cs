using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>
/// The soak's calls as a concurrency limiter around them does it: one permit a class, given back when the caller stops
/// waiting.
/// </summary>
internal sealed class LimiterCalls(AvDispatcher dispatcher, TimeProvider clock) : ISoakCalls
{
    private readonly Dictionary<AvOperationClass, ResiliencePipeline> _pipelines = new()
    {
        [AvOperationClass.Context] = Limited(),
        [AvOperationClass.Room] = Limited(),
        [AvOperationClass.Device] = Limited(),
        [AvOperationClass.Member] = Limited(),
        [AvOperationClass.None] = ResiliencePipeline.Empty,
    };

    private IFakeAvSdk? _sdk;

    public void Use(IFakeAvSdk sdk) => _sdk = sdk;

    public void OnOutsideEnded(AvOperationClass operationClass) { }

    public async Task<AvOutcome> RunAsync(SoakCall call, CancellationToken cancellationToken)
    {
        int code = await _pipelines[call.Operation.Class]
            .ExecuteAsync(async token => await CallAsync(call, token), cancellationToken);
        return AvResult.FromCode(code).Outcome;
    }

    private static ResiliencePipeline Limited() =>
        new ResiliencePipelineBuilder().AddConcurrencyLimiter(permitLimit: 1, queueLimit: int.MaxValue).Build();

    private async Task<int> CallAsync(SoakCall call, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        int code = await dispatcher.InvokeAsync(() => Start(call, done), cancellationToken);
        try
        {
            return code != 0 ? code : await done.Task.WaitAsync(AvCaller.DefaultDeadline, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return (int)AvErrorCode.Timeout; // A lost or a late one: given up.
        }
    }

    private int Start(SoakCall call, TaskCompletionSource<int> done) =>
        call.IsUpload
            ? _sdk!.Upload(call.Target, (code, _, _) => done.TrySetResult(code))
            : call.Start(_sdk!, (code, _) => done.TrySetResult(code));
}
