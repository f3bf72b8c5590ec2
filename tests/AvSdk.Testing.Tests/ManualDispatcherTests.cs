using AvSdk.Results;

namespace AvSdk.Testing.Tests;

public sealed class ManualDispatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualDispatcher _dispatcher = new();

    [Fact]
    public void WhatIsPosted_RunsInATurn_InOrder_OnItsThread()
    {
        var ran = new List<(int, int)>();
        _dispatcher.Post(() => ran.Add((1, Environment.CurrentManagedThreadId)));
        _dispatcher.Post(() => ran.Add((2, Environment.CurrentManagedThreadId)));
        Assert.Equal(2, _dispatcher.Waiting);
        Assert.Empty(ran);

        Assert.Equal(2, _dispatcher.Turn());

        Assert.Equal([(1, _dispatcher.ThreadId), (2, _dispatcher.ThreadId)], ran);
        Assert.Equal(0, _dispatcher.Turn());
    }

    [Fact]
    public void ATurn_LeavesWhatIsPostedMeanwhile_ToTheNext()
    {
        bool ran = false;
        _dispatcher.Post(() => _dispatcher.Post(() => ran = true));

        _dispatcher.Turn();
        Assert.False(ran);
        _dispatcher.TurnAll();

        Assert.True(ran);
    }

    [Fact]
    public void APostThatThrows_EndsTheTurn_AndLeavesTheRestToTheNext()
    {
        int ran = 0;
        _dispatcher.Post(() => ran++);
        _dispatcher.Post(static () => throw new NotSupportedException("the first"));
        _dispatcher.Post(static () => throw new NotSupportedException("the second"));
        _dispatcher.Post(() => ran++);

        Assert.Equal("the first", Assert.Throws<NotSupportedException>(() => _dispatcher.Turn()).Message);
        Assert.Equal((1, 2), (ran, _dispatcher.Waiting));
        Assert.Equal("the second", Assert.Throws<NotSupportedException>(() => _dispatcher.TurnAll()).Message);
        Assert.Equal((1, 1), (ran, _dispatcher.Waiting));
        Assert.Equal(1, _dispatcher.Turn());

        Assert.Equal(2, ran);
    }

    [Fact]
    public void TurnAll_OfWhatNeverEnds_SaysSo()
    {
        void Again() => _dispatcher.Post(Again);
        Again();

        var thrown = Assert.Throws<InvalidOperationException>(() => _dispatcher.TurnAll(atMost: 10));

        Assert.Contains("After 10 turns", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(
            "Something is posted, and atMost allows no turn.",
            Assert.Throws<InvalidOperationException>(() => _dispatcher.TurnAll(atMost: 0)).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => _dispatcher.TurnAll(atMost: -1));
    }

    [Fact]
    public async Task D6_AnAwaitThere_ComesBackThere()
    {
        int before = 0;
        int after = 0;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task work = _dispatcher
            .InvokeAsync(async () =>
            {
                before = Environment.CurrentManagedThreadId;
                await gate.Task;
                after = Environment.CurrentManagedThreadId;
            })
            .AsTask();

        _dispatcher.Turn();
        gate.SetResult();
        await VirtualTime.AdvanceUntilAsync(static _ => { }, () => work.IsCompleted, _dispatcher);
        await work;

        Assert.Equal((_dispatcher.ThreadId, _dispatcher.ThreadId), (before, after));
    }

    [Fact]
    public void Run_RunsAtOnce_AndPassesResultAndExceptionOn()
    {
        Assert.Equal(_dispatcher.ThreadId, _dispatcher.Run(static () => Environment.CurrentManagedThreadId));
        Assert.True(_dispatcher.Run(() => _dispatcher.Run(_dispatcher.CheckAccess)));
        Assert.False(_dispatcher.CheckAccess());
        Assert.Throws<NotSupportedException>(() => _dispatcher.Run(static () => throw new NotSupportedException()));
    }

    [Fact]
    public void D4_AThreadThatHasGone_RefusesPosts_AndForgetsWhatWaits()
    {
        bool ran = false;
        _dispatcher.Post(() => ran = true);
        _dispatcher.Refuse();

        Assert.Throws<ObjectDisposedException>(() => _dispatcher.Post(static () => { }));
        _dispatcher.Turn();
        Assert.False(ran);
        _dispatcher.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _dispatcher.Turn());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_AnInvocationThatWaits_WhenTheThreadGoes_IsAnsweredLikeOneAfterIt(bool disposed)
    {
        bool ran = false;
        Task<int>[] waiting =
        [
            _dispatcher.InvokeAsync(Run).AsTask(),
            _dispatcher.InvokeAsync(() => Task.FromResult(Run())).AsTask(),
        ];

        Go(disposed);

        foreach (Task<int> one in (Task<int>[])[.. waiting, _dispatcher.InvokeAsync(Run).AsTask()])
        {
            AvStateException thrown = await Assert.ThrowsAsync<AvStateException>(() => one.WaitAsync(Patience));
            Assert.Equal(
                (AvErrorCode.NotInMainThread, AvErrorReason.DispatcherGone),
                (thrown.Code, thrown.Error.Reason)
            );
        }
        Assert.False(ran);

        int Run()
        {
            ran = true;
            return 1;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_AnAwaitThatWaitsForItsTurn_WhenTheThreadGoes_GoesOnOnThePool(bool disposed)
    {
        var gate = new TaskCompletionSource();
        Task<bool> work = _dispatcher
            .InvokeAsync(async () =>
            {
                await gate.Task;
                return Thread.CurrentThread.IsThreadPoolThread;
            })
            .AsTask();
        _dispatcher.Turn();
        gate.SetResult();
        Assert.Equal(1, _dispatcher.Waiting);

        Go(disposed);

        Assert.True(await work.WaitAsync(Patience));
    }

    [Fact]
    public void WhatIsMissing_IsSaid()
    {
        Assert.Throws<ArgumentNullException>(() => _dispatcher.Post(null!));
        Assert.Throws<ArgumentNullException>(() => _dispatcher.Run((Action)null!));
        Assert.Throws<ArgumentNullException>(() => _dispatcher.Run((Func<int>)null!));
    }

    public void Dispose() => _dispatcher.Dispose();

    private void Go(bool disposed)
    {
        if (disposed)
        {
            _dispatcher.Dispose();
        }
        else
        {
            _dispatcher.Refuse();
        }
    }
}
