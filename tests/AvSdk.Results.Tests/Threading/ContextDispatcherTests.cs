using AvSdk.Results.Tests.Completions;

namespace AvSdk.Results.Tests.Threading;

/// <summary>A thread that is reached through its SynchronizationContext: WPF, WinForms, Unity.</summary>
public class ContextDispatcherTests
{
    private readonly HandTurnedContext _context = new();

    [Fact]
    public async Task D6_FromAnotherThread_TheFunctionWaitsForATurn()
    {
        AvDispatcher ui = DispatcherOfAnotherThread();
        Task<int> reading = ui.InvokeAsync(static () => 5).AsTask();
        Assert.False(reading.IsCompleted);

        _context.Turn();

        Assert.Equal(5, await reading.Guarded());
    }

    [Fact]
    public void D1_TheThread_IsCompared_NotTheContext()
    {
        AvDispatcher ui = _context.Enter(AvDispatcher.FromCurrentContext);
        bool elsewhere = OwnThread.Run(() => _context.Enter(ui.CheckAccess));

        Assert.True(ui.CheckAccess()); // WPF replaces its context objects; here there is none at all.
        Assert.False(elsewhere);
    }

    [Fact]
    public void AThreadWithoutAContext_HasNoDispatcher()
    {
        Exception? thrown = OwnThread.Run(static () => Record.Exception(AvDispatcher.FromCurrentContext));

        Assert.IsType<InvalidOperationException>(thrown);
    }

    [Fact]
    public async Task D4_AContextThatRefuses_GivesDispatcherGone()
    {
        AvDispatcher ui = DispatcherOfAnotherThread();
        _context.Refusal = new InvalidTimeZoneException("The window has been closed.");

        AvStateException exception = await Assert.ThrowsAsync<AvStateException>(() =>
            ui.InvokeAsync(static () => 5).Guarded()
        );

        Assert.Equal(AvErrorCode.NotInMainThread, exception.Code);
        Assert.Equal(AvErrorReason.DispatcherGone, exception.Error.Reason);
        Assert.Equal(AvErrorOrigin.Wrapper, exception.Error.Origin);
    }

    [Fact]
    public async Task Disposing_LeavesAThreadThatIsNotOurs()
    {
        AvDispatcher ui = _context.Enter(AvDispatcher.FromCurrentContext);

        await ui.DisposeAsync();

        bool ran = false;
        ui.Post(() => ran = true);
        Assert.False(ran);
        _context.Turn();
        Assert.True(ran);
    }

    private AvDispatcher DispatcherOfAnotherThread() =>
        OwnThread.Run(() => _context.Enter(AvDispatcher.FromCurrentContext));
}
