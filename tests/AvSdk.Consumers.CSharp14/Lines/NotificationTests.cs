using AvSdk.Resilience;
using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

public class NotificationTests : IAsyncDisposable
{
    private readonly PipelineFixture _world = new();

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task ADisconnection_FailsAPendingEntryAndCompletesAPendingExit(bool entering, bool expected)
    {
        (AvCoordinator coordinator, IUserContext context) = (_world.Coordinator, _world.Context);
        var started = new TaskCompletionSource();
        AvOperation operation = entering ? AvOperation.EnterRoom("42") : AvOperation.ExitRoom();

        context.OnRoomDisconnectEvent += coordinator.NotifyDisconnected; // a pending entry fails, a pending exit succeeds
        Task<AvResult> running = _world.Pipeline.RunAsync(operation, done => Started(started)).AsTask();
        await started.Task;
        await _world.Ui.InvokeAsync(() =>
        {
            context.OnRoomDisconnectEvent += Raise.Event<UserCallback>(0, "gone");
        });

        Assert.Equal(expected, (await running).IsSuccess);
    }

    [Fact]
    public async Task ALateSuccess_IsOfferedToTheHost()
    {
        AvCoordinator coordinator = _world.Coordinator;
        var started = new TaskCompletionSource<AvCompletion>();
        var late = new TaskCompletionSource<(AvOperation, int)>();
        using var source = new CancellationTokenSource();

        coordinator.LateSettled += (operation, code) =>
        {
            late.SetResult((operation, code));
        };
        Task<AvResult> entering = _world
            .Pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                done =>
                {
                    started.SetResult(done);
                    return 0;
                },
                source.Token
            )
            .AsTask();
        AvCompletion done = await started.Task;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entering);
        done.Complete(0);

        (AvOperation operation, int code) = await late.Task;
        Assert.Equal(("EnterRoom", 0), (operation.Name, code));
    }

    [Fact]
    public async Task ASignalOfTheHost_StartsAConflictingOperationAgain()
    {
        AvCoordinator coordinator = _world.Coordinator;
        var refused = new TaskCompletionSource();
        int starts = 0;

        void Ended() => coordinator.NotifyCompleted(AvOperationClass.Room); // somebody outside the wrapper finished an operation
        Task<AvResult> entering = _world
            .Pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                done =>
                {
                    if (++starts == 1)
                    {
                        refused.SetResult();
                        return 1002;
                    }

                    done.Complete();
                    return 0;
                }
            )
            .AsTask();
        await refused.Task;
        Ended();

        Assert.True((await entering).IsSuccess);
        Assert.Equal(2, starts);
    }

    private static int Started(TaskCompletionSource started)
    {
        started.SetResult();
        return 0;
    }
}
