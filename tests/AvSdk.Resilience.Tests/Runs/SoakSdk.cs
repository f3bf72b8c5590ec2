using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Simulator;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>
/// The managed simulator on real threads, two hundred times as fast as real time: a tenth of its answers are 1005, some
/// callbacks never come, some come late, some twice.
/// </summary>
internal sealed class SoakSdk : IAsyncDisposable
{
    private static readonly TimeSpan Duration = TimeSpan.FromMilliseconds(50);

    /// <summary>Past the deadline of 35 s, and far from <see cref="LostAfter"/>, so that a slow machine does not mix them up.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(36);

    private readonly Random _random;

    private SoakSdk(int seed)
    {
        _random = new Random(seed);
        Sdk = new ManagedAvSdk(Clock);
    }

    public static TimeSpan LostAfter { get; } = TimeSpan.FromSeconds(100);

    public ScaledTimeProvider Clock { get; } = new(200);

    public AvDispatcher Dispatcher { get; } = AvDispatcher.StartDedicatedThread("soak");

    public ManagedAvSdk Sdk { get; }

    public static async Task<SoakSdk> StartAsync(int seed)
    {
        var soak = new SoakSdk(seed);
        var started = new TaskCompletionSource();
        await soak.Dispatcher.InvokeAsync(() => soak.Sdk.StartContext((_, _) => started.TrySetResult()));
        await started.Task.Guarded();
        soak.Sdk.AddMember("alice", hasVideo: true);
        foreach (
            SdkOperation operation in Enum.GetValues<SdkOperation>().Where(static operation => operation.CallsBack)
        )
        {
            soak.Sdk.SetDuration(operation, Duration);
            soak.Script(operation);
        }

        return soak;
    }

    /// <summary>How often the SDK found two operations of one class at once, or itself called on another thread.</summary>
    public int CountRefusals(params ReadOnlySpan<int> codes)
    {
        int count = 0;
        foreach (SdkLogEntry entry in Sdk.Log)
        {
            count += entry.Kind is SdkLogKind.Refused && codes.Contains(entry.Code) ? 1 : 0;
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        Sdk.Dispose();
        await Dispatcher.DisposeAsync();
    }

    private void Script(SdkOperation operation)
    {
        // An event cannot tell whose it is: doubled, it would answer for the next operation, whatever guards it.
        bool hasCallbackOfItsOwn =
            operation is SdkOperation.RequestView or SdkOperation.CancelView or SdkOperation.Upload;
        int silent = _random.Next(10, 60);
        int late = _random.Next(60, 110);
        for (int i = 0; i < 1500; i++)
        {
            SdkAnswer answer = _random.Next(10) == 0 ? SdkAnswer.ByCallback(1005, Duration) : SdkAnswer.ByCallback(0);
            Sdk.Answers(
                operation,
                i == silent ? answer with { Silent = true }
                    : i == late ? answer with { Delay = Late }
                    : hasCallbackOfItsOwn && _random.Next(20) == 0 ? answer with { Echo = Duration }
                    : answer
            );
        }
    }
}
