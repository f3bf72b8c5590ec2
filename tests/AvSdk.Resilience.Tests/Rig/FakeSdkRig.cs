using System.Collections.Concurrent;
using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Rig;

/// <summary>A pipeline over the managed simulator, started, with its events in slots; thread and clock turned by hand.</summary>
internal sealed class FakeSdkRig : IAsyncDisposable
{
    public static readonly byte[] Signature = [.. "signed"u8];
    private readonly ConcurrentQueue<string> _reports = new();

    public FakeSdkRig(Action<AvResilienceOptions>? configure = null)
    {
        Time = new RigTime(Dispatcher);
        Sdk = new FakeAvSdk(Time.Clock);
        Sdk.EnterRoomComplete += Entered.Complete;
        Sdk.ExitRoomComplete += Exited.Complete;
        Coordinator = new AvCoordinator(Dispatcher, options: new() { TimeProvider = Time.Clock });
        Sdk.RoomDisconnected += Coordinator.NotifyDisconnected;
        Coordinator.LateSettled += (operation, code) => _reports.Enqueue($"late {operation.Name} {code}");
        Coordinator.CallbackLost += operation => _reports.Enqueue($"lost {operation.Name}");
        Coordinator.StrayCallback += stray => _reports.Enqueue($"stray {stray.Operation} {stray.Kind}");
        Pipeline = new ResiliencePipelineBuilder<AvResult>().AddAvResilience(Coordinator, configure).Build();
        Dispatcher.Enter(() => Sdk.StartContext(static (_, _) => { }));
        Time.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(AvContextState.Started, Sdk.ContextState);
        Begun = Sdk.Log.Count;
    }

    public HandTurnedDispatcher Dispatcher { get; } = new();

    public RigTime Time { get; }

    public FakeAvSdk Sdk { get; }

    public AvCompletionSlot Entered { get; } = new();

    public AvCompletionSlot Exited { get; } = new();

    public AvCoordinator Coordinator { get; }

    public ResiliencePipeline<AvResult> Pipeline { get; }

    public string[] Reports => [.. _reports];

    /// <summary>The native record: the starts, with what they returned.</summary>
    public (AvSdkOperation Operation, int Code)[] Starts =>
        [
            .. Sdk
                .Log.Skip(Begun)
                .Where(static entry => entry.Kind is AvSdkLogKind.Accepted or AvSdkLogKind.Refused)
                .Select(static entry => (entry.Operation, entry.Code)),
        ];

    private int Begun { get; }

    public Task<AvResult> Enter(int room = 42, CancellationToken cancellationToken = default) =>
        Enter(AvOperation.EnterRoom(room), room, cancellationToken);

    public Task<AvResult> Enter(AvOperation operation, int room, CancellationToken cancellationToken = default) =>
        Pipeline.RunAsync(operation, Entered, () => Sdk.EnterRoom(room, Signature), cancellationToken).AsTask();

    public Task<AvResult> Exit(CancellationToken cancellationToken = default) =>
        Pipeline.RunAsync(AvOperation.ExitRoom(), Exited, Sdk.ExitRoom, cancellationToken).AsTask();

    public async ValueTask DisposeAsync()
    {
        await Coordinator.DisposeAsync();
        Sdk.Dispose();
        await Dispatcher.DisposeAsync();
    }
}
