using AvSdk.Results;
using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience;

/// <summary>
/// What one context of the SDK shares: its thread, its table, its lanes, and what is in flight. One for each context, for
/// as long as that lives; pipelines come and go around it (rule L10). Safe to use from any thread.
/// </summary>
public sealed class AvCoordinator : IAsyncDisposable, IDisposable, IStrayReporter
{
    private readonly LaneTable _lanes;
    private readonly InFlightTable<InFlight> _inFlight = new();

    /// <summary>Makes the coordinator of a context of the SDK.</summary>
    /// <param name="dispatcher">The SDK's thread. It stays yours: disposing of the coordinator leaves it alone.</param>
    /// <param name="catalog">The edition's table; <see cref="AvErrorCatalog.AvSdk"/> by default.</param>
    /// <param name="options">Limits and clock; copied here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dispatcher"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AvCoordinatorOptions.LostAfter"/> is shorter than the SDK's own 30 s.</exception>
    public AvCoordinator(AvDispatcher dispatcher, AvErrorCatalog? catalog = null, AvCoordinatorOptions? options = null)
    {
        Dispatcher = Given.Check(dispatcher);
        Catalog = catalog ?? AvErrorCatalog.AvSdk;
        options ??= new AvCoordinatorOptions();
        TimeProvider =
            options.TimeProvider
            ?? throw new ArgumentNullException(nameof(options), "The options' TimeProvider is null.");
        LostAfter = options.LostAfter;
        Logger = options.Logger ?? throw new ArgumentNullException(nameof(options), "The options' Logger is null.");
        _lanes = new LaneTable(TimeProvider);
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

    internal ILogger Logger { get; }

    internal PendingCalls Calls { get; }

    internal ConflictSignals Signals { get; } = new();

    internal RoomRecord Room { get; } = new();

    /// <summary>Somebody outside this library has finished an operation of a class: whoever waits because of it tries again (rule C1).</summary>
    /// <param name="operationClass">The class.</param>
    public void NotifyCompleted(AvOperationClass operationClass) => Signals.Raise(operationClass);

    /// <summary>The SDK says that the room is gone: a pending entry fails, even with code 0, and a pending exit succeeds (rule A14).</summary>
    /// <param name="code">The event's code.</param>
    /// <param name="info">The event's text.</param>
    public void NotifyDisconnected(int code, string? info)
    {
        Room.Forget();
        foreach ((PendingCall call, int generation, (AvOperation operation, _)) in _inFlight.Snapshot())
        {
            if (operation.OnDisconnect != DisconnectMeaning.None)
            {
                call.Disconnect(generation, operation.OnDisconnect == DisconnectMeaning.Failure, code, info);
            }
        }

        Signals.Raise(AvOperationClass.Room);
    }

    /// <summary>
    /// The context was stopped: the callbacks of what is in flight never come (rule A15). Each such operation is answered
    /// <see cref="AvErrorCode.ContextNotExist"/> with <see cref="AvErrorReason.ContextStopped"/> at once, and its lane is free;
    /// a pending exit or stop succeeds. Called by itself when an <see cref="AvOperation.StopContext"/> succeeds; call it where
    /// the context ends in another way.
    /// </summary>
    public void NotifyContextStopped()
    {
        foreach ((PendingCall call, int generation, (AvOperation operation, _)) in _inFlight.Snapshot())
        {
            call.StopWithContext(generation, succeeds: operation.WantsOut);
        }

        Room.Forget();
    }

    /// <summary>
    /// The lanes that somebody has now, by class: who has each and for how long, and who waits for it. For a diagnostic page, a
    /// test, or the question why nothing happens. Each lane is looked at in one moment, all of them one after the other.
    /// Callable from any thread, after disposal too; no operation of the SDK waits for it.
    /// </summary>
    /// <returns>A snapshot, which does not change.</returns>
    public IReadOnlyList<AvLaneState> GetLanes() =>
        [
            .. _lanes
                .Snapshot()
                .Select(static lane => lane.Look())
                .OfType<AvLaneState>()
                .OrderBy(static lane => lane.Class)
                .ThenBy(static lane => lane.Key, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The native operations that were started and have not settled, the oldest first, with the time since each start was called;
    /// those that no lane serializes among them. A lost one is none of them any more (rule L6). Callable from any thread, after
    /// disposal too.
    /// </summary>
    /// <returns>A snapshot, which does not change.</returns>
    public IReadOnlyList<AvTimedOperation> GetInFlight() =>
        [
            .. _inFlight
                .Snapshot()
                .Select(entry => new AvTimedOperation(
                    entry.Tag.Operation,
                    TimeProvider.GetElapsedTime(entry.Tag.Since)
                ))
                .OrderByDescending(static operation => operation.Elapsed),
        ];

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
        if (stray.Kind == AvStrayCallbackKind.Late && tag is AvRun run)
        {
            Room.OnLate(run, AvResult.FromCode(stray.Number, null, null, Catalog).Outcome);
            ReportLate(run, stray.Number);
            return;
        }

        AvStrayCallback copy = stray;
        Raise(() =>
        {
            this.ReportStray(copy);
            StrayCallback?.Invoke(copy);
        });
    }

    /// <exception cref="ObjectDisposedException">The coordinator was disposed.</exception>
    internal AvLane? AcquireLane(AvOperation operation) => _lanes.Acquire(operation);

    internal void ReleaseLane(AvLane lane) => _lanes.Release(lane);

    internal void OnStarting(PendingCall call, AvOperation operation) =>
        _inFlight.Add(call, new InFlight(operation, TimeProvider.GetTimestamp()));

    /// <summary>An operation has settled.</summary>
    /// <param name="call">The operation.</param>
    /// <param name="run">Whose it is.</param>
    /// <param name="settlement">How it ended.</param>
    /// <param name="freesClass">Whether others of the class may get through now: a refusal wakes nobody (rule C1).</param>
    internal void OnSettled(PendingCall call, AvRun run, in Settlement settlement, bool freesClass)
    {
        _inFlight.Remove(call);
        Room.OnSettled(run, settlement.Outcome, settlement.IsLost);
        if (settlement.IsLost)
        {
            ReportLost(run);
        }

        if (freesClass)
        {
            Signals.Raise(run.Operation.Class);
        }
    }

    /// <summary>The SDK has refused an operation because there was nothing to do, and that was taken for success.</summary>
    internal void OnAlreadyInState(AvRun run)
    {
        if (run.Operation.StopsContext)
        {
            NotifyContextStopped(); // It is stopped, whoever did that (rule A15).
        }

        // Confirm has said yes; or an attempt before timed out, and it was that which has entered (rules S2, S3).
        Room.OnAlreadyInState(run.Operation, run.Operation.Confirm is not null || run.HasTimedOutBefore);
    }

    internal void ReportLate(AvRun run, int code) =>
        Raise(() =>
        {
            run.ReportLate(code);
            LateSettled?.Invoke(run.Operation, code);
        });

    private void ReportLost(AvRun run) =>
        Raise(() =>
        {
            run.ReportLost();
            CallbackLost?.Invoke(run.Operation);
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
