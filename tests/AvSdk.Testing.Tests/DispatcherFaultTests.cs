using AvSdk.Results;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

/// <summary>A thread that takes no callbacks, or not yet: what is said of it, and what becomes of the callbacks.</summary>
public sealed class DispatcherFaultTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly FaultyDispatcher _dispatcher = new();
    private readonly FakeAvSdk _fake;
    private readonly List<int> _told = [];

    public DispatcherFaultTests()
    {
        _fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverOn = _dispatcher });
        _fake.StartContext((code, _) => _told.Add(code));
    }

    [Fact]
    public void APost_ThatThrows_IsKept_AndCalledAgain()
    {
        _dispatcher.Faults.Enqueue(new InvalidOperationException("busy"));

        _clock.Advance(Second);
        Assert.Equal(0, _dispatcher.Turn());
        _clock.Advance(Second);
        Assert.Equal(1, _dispatcher.Turn());

        Assert.Equal([0], _told);
        Assert.Equal(
            "Post of the dispatcher in DeliverOn threw, and is called again: InvalidOperationException: busy",
            Message(_fake.AssertIdle)
        );
        _fake.AssertIdle();
    }

    [Fact]
    public void APost_ThatGoesOnThrowing_IsKeptOnce_AndAssertIdleSaysSo()
    {
        for (int i = 0; i < 100; i++)
        {
            _dispatcher.Faults.Enqueue(new InvalidOperationException("busy"));
        }

        _clock.Advance(Second);

        Assert.IsType<InvalidOperationException>(
            Assert.Throws<AvSdkAssertionException>(_fake.AssertIdle).InnerException
        );
        Assert.Contains(
            "\n  StartContext: is due, and the dispatcher's Post threw: it is called again at 1.100 s\n",
            Message(_fake.AssertIdle),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void APost_ThatSaysTheThreadHasGone_IsNoFault_AndAssertIdleSaysWhyNothingComes()
    {
        _dispatcher.Faults.Enqueue(new ObjectDisposedException("loop"));

        _clock.Advance(Second);
        _fake.AssertNoConflicts();
        _clock.Advance(Second);

        Assert.Equal(0, _dispatcher.Turn());
        Assert.Contains(
            "\n  StartContext: never comes, the dispatcher in DeliverOn has gone\n",
            Message(_fake.AssertIdle),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void AManualDispatcher_ThatRefuses_HasGone_WhateverWasPosted(int postedAfter)
    {
        using var dispatcher = new ManualDispatcher();
        using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverOn = dispatcher });
        fake.StartContext(static (_, _) => { });
        _clock.Advance(TimeSpan.FromMilliseconds(postedAfter));

        dispatcher.Refuse();

        Assert.Contains(
            "\n  StartContext: never comes, the dispatcher in DeliverOn has gone\n",
            Message(fake.AssertIdle),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void OnThePool_WhatACallbackThrows_IsKept_AndTheLaterOnesCome()
    {
        var patience = TimeSpan.FromSeconds(30);
        using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverOn = AvDispatcher.Inline });
        using var told = new ManualResetEventSlim();
        fake.BindToCurrentThread();
        fake.StartContext((_, _) => told.Set());
        fake.StartContextVoid(static (_, _) => throw new NotSupportedException("the user's fault")); // It is due first.

        _clock.Advance(Second);

        Assert.True(told.Wait(patience, TestContext.Current.CancellationToken));
        Assert.Contains("the user's fault", Message(fake.AssertNoAnswersLeft), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _ = Record.Exception(_fake.Dispose);
    }

    private static string Message(Action assertion) => Assert.Throws<AvSdkAssertionException>(assertion).Message;

    /// <summary>A loop turned by hand, whose Post throws what it is told to.</summary>
    private sealed class FaultyDispatcher : AvDispatcher
    {
        private readonly Queue<Action> _posted = [];

        public Queue<Exception> Faults { get; } = [];

        public override bool CheckAccess() => true;

        public override void Post(Action action)
        {
            if (Faults.TryDequeue(out Exception? fault))
            {
                throw fault;
            }
            _posted.Enqueue(action);
        }

        public int Turn()
        {
            int turns = 0;
            for (; _posted.TryDequeue(out Action? action); turns++)
            {
                action();
            }
            return turns;
        }
    }
}
