using System.Collections.Concurrent;
using AvSdk.Results;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.Core;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience.Tests.Rig;

/// <summary>
/// A pipeline over a substituted SDK that keeps the callbacks it is given, with thread and clock turned by hand.
/// </summary>
internal sealed class PipelineRig : IAsyncDisposable
{
    private readonly ConcurrentQueue<int> _answers = new();
    private readonly ConcurrentQueue<NativeStart> _starts = new();
    private readonly ConcurrentQueue<string> _reports = new();
    private readonly CancellationTokenSource _source = new();
    private readonly TelemetryListener? _telemetry;

    public PipelineRig(
        Action<AvResilienceOptions>? configure = null,
        TimeSpan? lostAfter = null,
        AvErrorCatalog? catalog = null,
        ILogger? logger = null,
        TelemetryListener? telemetry = null
    )
    {
        Time = new RigTime(Dispatcher);
        Coordinator = new AvCoordinator(
            Dispatcher,
            catalog,
            options: new()
            {
                TimeProvider = Time.Clock,
                LostAfter = lostAfter ?? TimeSpan.FromSeconds(40),
                Logger = logger ?? NullLogger.Instance,
            }
        );
        _telemetry = telemetry;
        Coordinator.LateSettled += (operation, code) => Report($"late {operation.Name} {code}");
        Coordinator.CallbackLost += operation => Report($"lost {operation.Name}");
        Coordinator.StrayCallback += stray => Report($"stray {stray.Operation} {stray.Number} {stray.Kind}");
        Pipeline = Build(configure);
        Sdk.EnterRoom(0, null!).ReturnsForAnyArgs(call => Answer(nameof(IRoomSdk.EnterRoom), call));
        Sdk.ExitRoom(null!).ReturnsForAnyArgs(call => Answer(nameof(IRoomSdk.ExitRoom), call));
        Sdk.OpenDevice("", null!).ReturnsForAnyArgs(call => Answer(nameof(IRoomSdk.OpenDevice), call));
        Sdk.Upload("", null!).ReturnsForAnyArgs(call => Answer(nameof(IRoomSdk.Upload), call));
        Sdk.SetLevel(0).ReturnsForAnyArgs(call => Answer(nameof(IRoomSdk.SetLevel), call));
    }

    public HandTurnedDispatcher Dispatcher { get; } = new();

    public RigTime Time { get; }

    public AvCoordinator Coordinator { get; }

    public ResiliencePipeline<AvResult> Pipeline { get; }

    public IRoomSdk Sdk { get; } = Substitute.For<IRoomSdk>();

    /// <summary>Cancels <see cref="Token"/>.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The calls that the SDK got, oldest first.</summary>
    public NativeStart[] Starts => [.. _starts];

    /// <summary>The names of the calls that the SDK got.</summary>
    public string[] Names => [.. _starts.Select(start => start.Name)];

    /// <summary>The last call that the SDK got.</summary>
    public NativeStart Last => _starts.Last();

    /// <summary>What the coordinator's events said.</summary>
    public string[] Reports => [.. _reports];

    /// <summary>Runs inside each start, before it returns.</summary>
    public Action<NativeStart>? OnStart { get; set; }

    /// <summary>Runs on the current thread while a callback of the SDK is called.</summary>
    public bool InsideCallback { get; private set; }

    /// <summary>What the next starts return; 0 when these are used up.</summary>
    public void Answers(params ReadOnlySpan<int> codes)
    {
        foreach (int code in codes)
        {
            _answers.Enqueue(code);
        }
    }

    public ResiliencePipeline<AvResult> Build(Action<AvResilienceOptions>? configure = null) =>
        new ResiliencePipelineBuilder<AvResult> { TelemetryListener = _telemetry }
            .AddAvResilience(
                Coordinator,
                options =>
                {
                    options.Retry.UseJitter = false;
                    configure?.Invoke(options);
                }
            )
            .Build();

    public Task<AvResult> Enter(AvOperation? operation = null, CancellationToken cancellationToken = default) =>
        Pipeline
            .RunAsync(
                operation ?? AvOperation.EnterRoom(42),
                done => Sdk.EnterRoom(42, done.Complete),
                cancellationToken
            )
            .AsTask();

    public Task<AvResult> Exit(CancellationToken cancellationToken = default) =>
        Pipeline.RunAsync(AvOperation.ExitRoom(), done => Sdk.ExitRoom(done.Complete), cancellationToken).AsTask();

    public Task<AvResult> Open(string id, AvOperation? operation = null) =>
        Pipeline.RunAsync(operation ?? AvOperation.OpenDevice(id), done => Sdk.OpenDevice(id, done.Complete)).AsTask();

    public Task<AvResult<string>> Upload(AvOperation operation, CancellationToken cancellationToken = default) =>
        Pipeline.RunAsync<string>(operation, done => Sdk.Upload("a.wav", done.Complete), cancellationToken).AsTask();

    /// <summary>Calls on the SDK's thread, where a start happens inline.</summary>
    public Task<AvResult> OnThread(Func<Task<AvResult>> run) => Dispatcher.Enter(run);

    /// <summary>Waits, while the clock stands, until the SDK got so many calls.</summary>
    public Task Started(int count) => Time.Until(() => _starts.Count >= count);

    /// <summary>Waits, while the clock runs, until the SDK got so many calls.</summary>
    public Task StartedInTime(int count) => Time.AdvanceUntil(() => _starts.Count >= count);

    /// <summary>The SDK calls back, on its thread.</summary>
    public void CallBack(NativeStart start, int code, string info = "") =>
        Dispatcher.Enter(() =>
        {
            InsideCallback = true;
            start.Complete(code, info);
            InsideCallback = false;
            return true;
        });

    public Task CancelAsync() => _source.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await Coordinator.DisposeAsync();
        await Dispatcher.DisposeAsync();
        _source.Dispose();
    }

    private void Report(string what)
    {
        string where =
            !Dispatcher.CheckAccess() ? ", off the thread"
            : InsideCallback ? ", inside a callback"
            : "";
        _reports.Enqueue(what + where);
    }

    private int Answer(string name, CallInfo call)
    {
        var start = new NativeStart(
            name,
            Environment.CurrentManagedThreadId,
            Time.Now,
            call.Args().OfType<RoomCallback>().SingleOrDefault()
        );
        _starts.Enqueue(start);
        Dispatcher.Record(name);
        OnStart?.Invoke(start);
        return _answers.TryDequeue(out int code) ? code : 0;
    }
}
