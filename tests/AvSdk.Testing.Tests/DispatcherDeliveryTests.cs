using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

/// <summary>Callbacks posted to the SDK's thread, as desktop builds of the SDK do.</summary>
public sealed class DispatcherDeliveryTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ManualDispatcher _dispatcher = new();
    private readonly FakeAvSdk _fake;
    private readonly List<(string What, int Thread)> _told = [];

    public DispatcherDeliveryTests()
    {
        _fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverOn = _dispatcher });
        _fake.EnterRoomComplete += (code, _) => _told.Add(($"entered {code}", Environment.CurrentManagedThreadId));
        _dispatcher.Run(() =>
            _fake.StartContext((code, _) => _told.Add(($"started {code}", Environment.CurrentManagedThreadId)))
        );
    }

    [Fact]
    public void ACallback_ComesInATurnOfThatThread()
    {
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(_told);
        Assert.Equal(1, _dispatcher.Waiting);

        _dispatcher.Turn();

        Assert.Equal([("started 0", _dispatcher.ThreadId)], _told);
        Assert.Equal(0, _dispatcher.Waiting);
    }

    [Fact]
    public void WhatFallsDueBeforeTheTurn_IsToldInTheSameOne_InOrder()
    {
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _dispatcher.Run(() =>
            _fake.StartContextVoid((code, _) => _told.Add(($"again {code}", Environment.CurrentManagedThreadId)))
        );
        _clock.Advance(TimeSpan.FromMilliseconds(300));

        _dispatcher.Turn();

        Assert.Equal(["started 0", "again 1001"], _told.Select(static told => told.What));
    }

    [Fact]
    public void AScript_MayCallBackElsewhere()
    {
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _dispatcher.TurnAll();
        _fake.EnterRoomAnswers(new FakeAnswer { OnForeignThread = true });

        _dispatcher.Run(() => _fake.EnterRoom(42, [1]));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("entered 0", _told[^1].What);
        Assert.NotEqual(_dispatcher.ThreadId, _told[^1].Thread);
    }

    [Fact]
    public void ACallbackThatThrows_DoesNotKeepTheLaterOnesAway()
    {
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _dispatcher.TurnAll();
        _dispatcher.Run(() => _fake.OpenDevice("mic", static (_, _) => throw new NotSupportedException()));
        _dispatcher.Run(() => _fake.EnterRoom(42, [1]));
        _clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Throws<NotSupportedException>(() => _dispatcher.Turn());
        _clock.Advance(TimeSpan.FromSeconds(1));
        _dispatcher.TurnAll();

        Assert.Equal("entered 0", _told[^1].What);
    }

    [Fact]
    public void AThreadThatHasGone_IsToldNothing_AndNothingIsThrown()
    {
        _dispatcher.Refuse();

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Empty(_told);
    }

    public void Dispose()
    {
        try
        {
            _fake.Dispose();
        }
        finally
        {
            _dispatcher.Dispose();
        }
    }
}
