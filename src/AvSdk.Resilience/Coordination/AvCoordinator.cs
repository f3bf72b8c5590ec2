using AvSdk.Results;
using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience;

/// <summary>
/// What one context of the SDK shares: its thread, its table, its lanes, and what is in flight. One for each context, for
/// as long as that lives; pipelines come and go around it (rule L10). Safe to use from any thread.
/// </summary>
public sealed class AvCoordinator : IAsyncDisposable, IDisposable, IStrayReporter
{
    private readonly LaneTable _lanes = new();
    private readonly InFlightTable _inFlight = new();
    private readonly ILogger _logger;

    /// <summary>Makes the coordinator of a context of the SDK.</summary>
    /// <param name="dispatcher">The SDK's thread. It stays yours: disposing of the coordinator leaves it alone.</param>
    /// <param name="catalog">The edition's table; <see cref="AvErrorCatalog.AvSdk"/> by default.</param>
    /// <param name="options">Limits and clock; copied here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dispatcher"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AvCoordinatorOptions.LostAfter"/> is shorter than the SDK's own 30 s.</exception>
    public AvCoordinator(AvDispatcher dispatcher, AvErrorCatalog? catalog = null, AvCoordinatorOptions? options = null)
    {
        Dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
        Catalog = catalog ?? AvErrorCatalog.AvSdk;
        options ??= new AvCoordinatorOptions();
        TimeProvider =
            options.TimeProvider
            ?? throw new ArgumentNullException(nameof(options), "The options' TimeProvider is null.");
        LostAfter = options.LostAfter;
        _logger = options.Logger ?? throw new ArgumentNullException(nameof(options), "The options' Logger is null.");
        Calls = new PendingCalls(Catalog, TimeProvider, this);
        if (LostAfter < SdkLimits.OwnTimeout && LostAfter != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                LostAfter,
                "LostAfter must be 30 s or more: the SDK itself takes that long to give an operation up."
            );
        }
    }

    /// <summary>
    /// An operation that its caller had given up came to an end after all, with this code (rule A6). Nobody waits for it: a
    /// success may have to be undone. Raised on the SDK's thread, outside its callback; a handler that throws ends the
    /// process, as it would anywhere on that thread.
    /// </summary>
    public event Action<AvOperation, int>? LateSettled;

    /// <summary>
    /// An operation counts as lost: its callback did not come in <see cref="LostAfter"/> (rule L6). Its lane is free. Raised
    /// on the SDK's thread.
    /// </summary>
    public event Action<AvOperation>? CallbackLost;

    /// <summary>A callback came that belongs to nothing: after a refusal, or twice (rules A1, A4). Raised on the SDK's thread, outside its callback.</summary>
    public event Action<AvStrayCallback>? StrayCallback;

    /// <summary>The SDK's thread.</summary>
    public AvDispatcher Dispatcher { get; }

    /// <summary>The table of the SDK's edition.</summary>
    public AvErrorCatalog Catalog { get; }

    /// <summary>The age at which an operation counts as lost.</summary>
    public TimeSpan LostAfter { get; }

    internal TimeProvider TimeProvider { get; }

    internal PendingCalls Calls { get; }

    internal ConflictSignals Signals { get; } = new();

    /// <summary>Somebody outside this library has finished an operation of a class: whoever waits because of it tries again (rule C1).</summary>
    /// <param name="operationClass">The class.</param>
    public void NotifyCompleted(AvOperationClass operationClass) => Signals.Raise(operationClass);

    /// <summary>The SDK says that the room is gone: a pending entry fails, even with code 0, and a pending exit succeeds (rule A14).</summary>
    /// <param name="code">The event's code.</param>
    /// <param name="info">The event's text.</param>
    public void NotifyDisconnected(int code, string? info)
    {
        foreach ((PendingCall call, int generation, AvOperation operation) in _inFlight.Snapshot())
        {
            if (operation.OnDisconnect != DisconnectMeaning.None)
            {
                call.Disconnect(generation, operation.OnDisconnect == DisconnectMeaning.Failure, code, info);
            }
        }

        Signals.Raise(AvOperationClass.Room);
    }

    /// <summary>
    /// Answers whoever waits in a lane with <see cref="AvErrorReason.Disposed"/> (rule L11). What is in flight goes on; later
    /// runs throw. Blocks nobody.
    /// </summary>
    public void Dispose() => _lanes.Close();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    void IStrayReporter.OnStray(in AvStrayCallback stray, object? tag)
    {
        if (stray.Kind == AvStrayCallbackKind.Late && tag is AvOperation operation)
        {
            ReportLate(operation, stray.Number);
            return;
        }

        AvStrayCallback copy = stray;
        Raise(() =>
        {
            _logger.StrayCallback(copy.Operation, copy.Number, copy.Kind.ToString());
            StrayCallback?.Invoke(copy);
        });
    }

    /// <exception cref="ObjectDisposedException">The coordinator was disposed.</exception>
    internal AvLane? AcquireLane(AvOperation operation) => _lanes.Acquire(operation);

    internal void ReleaseLane(AvLane lane) => _lanes.Release(lane);

    internal void OnStarting(PendingCall call, AvOperation operation) => _inFlight.Add(call, operation);

    /// <summary>An operation has settled.</summary>
    /// <param name="call">The operation.</param>
    /// <param name="operation">What was going to be done.</param>
    /// <param name="freesClass">Whether others of the class may get through now: a refusal wakes nobody (rule C1).</param>
    internal void OnSettled(PendingCall call, AvOperation operation, bool freesClass)
    {
        _inFlight.Remove(call);
        if (call.IsLost)
        {
            Raise(() =>
            {
                _logger.CallbackLost(operation.Name, LostAfter.TotalSeconds);
                CallbackLost?.Invoke(operation);
            });
        }

        if (freesClass)
        {
            Signals.Raise(operation.Class);
        }
    }

    internal void ReportLate(AvOperation operation, int code) =>
        Raise(() =>
        {
            _logger.LateSettled(operation.Name, code);
            LateSettled?.Invoke(operation, code);
        });

    // The host's code, its logger included, runs on the SDK's thread, where it may want to call the SDK, but never inside the SDK's callback.
    private void Raise(Action action)
    {
        try
        {
            Dispatcher.Post(action);
        }
#pragma warning disable CA1031 // Whatever a foreign Post throws: the thread has gone, and the host must hear all the same.
        catch (Exception)
#pragma warning restore CA1031
        {
            ThreadPool.QueueUserWorkItem(static state => ((Action)state!)(), action);
        }
    }
}
