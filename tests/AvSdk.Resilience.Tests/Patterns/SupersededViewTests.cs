using System.Collections.Concurrent;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>A user who flicks through the members: only the last one is to be seen.</summary>
public sealed class SupersededViewTests : IAsyncDisposable
{
    private static readonly string[] Members = ["alice", "bob", "carol"];
    private readonly FakeSdkRig _rig = new();
    private readonly ConcurrentQueue<string> _cancelled = new();
    private CancellationTokenSource _latest = new();
    private volatile string? _wanted;

    public SupersededViewTests() => Array.ForEach(Members, member => _rig.Sdk.AddMember(member, hasVideo: true));

    private string[] Asked =>
        [
            .. _rig
                .Sdk.Log.Where(static entry => entry is { IsCall: true, Operation: AvSdkOperation.RequestView })
                .Select(static entry => $"{entry.Target} {entry.Code}"),
        ];

    public ValueTask DisposeAsync()
    {
        _latest.Dispose();
        return _rig.DisposeAsync();
    }

    [Fact]
    public async Task Theirs_WhileOneIsAskedFor_TheLaterOnesAnswer1001_AndTheFirstIsSeen()
    {
        await _rig.Time.ResultOf(_rig.Enter());
        string? seen = null;
        foreach (string member in Members)
        {
            _rig.Dispatcher.Enter(() => _rig.Sdk.RequestView(member, (code, _) => seen = code == 0 ? member : seen));
        }

        _rig.Time.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["alice 0", "bob 1001", "carol 1001"], Asked);
        Assert.Equal("alice", seen);
    }

    [Fact]
    public async Task L4_WhoIsSuperseded_IsNeverAskedFor_AndTheLastIsSeen()
    {
        await _rig.Time.ResultOf(_rig.Enter());
        Task<bool>[] shown = new Task<bool>[Members.Length];
        for (int i = 0; i < Members.Length; i++)
        {
            shown[i] = ShowAsync(Members[i]);
            await _rig.Time.Until(() => Asked.Length == 1); // The first is under way by then.
        }

        Assert.True(await _rig.Time.ResultOf(shown[^1]));
        Assert.Equal(["alice 0", "carol 0"], Asked);
        bool[] seen = await Task.WhenAll(shown).Guarded();
        Assert.Equal([false, false, true], seen);
    }

    [Fact]
    public async Task A6_TheOneThatHadStarted_IsToldOf_SoThatItCanBeGivenUp()
    {
        await _rig.Time.ResultOf(_rig.Enter());
        _rig.Coordinator.LateSettled += GiveUp;
        Task<bool> alice = ShowAsync("alice");
        await _rig.Time.Until(() => Asked.Length == 1);
        Task<bool> bob = ShowAsync("bob");

        Assert.False(await alice.Guarded());
        Assert.True(await _rig.Time.ResultOf(bob));
        await _rig.Time.AdvanceUntil(() => !_cancelled.IsEmpty);
        Assert.Equal(["alice"], _cancelled);
        _rig.Sdk.AssertNoConflicts();
    }

    [Fact]
    public async Task A6_TheOneThatIsWantedAgain_IsNotGivenUp()
    {
        await _rig.Time.ResultOf(_rig.Enter());
        _rig.Coordinator.LateSettled += GiveUp;
        Task<bool> first = ShowAsync("alice");
        await _rig.Time.Until(() => Asked.Length == 1);
        Task<bool> bob = ShowAsync("bob");
        Task<bool> again = ShowAsync("alice");

        Assert.True(await _rig.Time.ResultOf(again));
        Assert.False(await first.Guarded());
        Assert.False(await bob.Guarded());
        await _rig.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(["late RequestView 0"], _rig.Reports);
        Assert.Equal(["alice 0", "alice 1003"], Asked);
        Assert.Empty(_cancelled);
    }

    private void GiveUp(AvOperation operation, int code)
    {
        if (operation is { Name: "RequestView", Target: { } member } && code == 0 && member != _wanted)
        {
            _ = CancelAsync(member);
        }
    }

    private async Task<bool> ShowAsync(string member)
    {
        _wanted = member;
        using CancellationTokenSource previous = _latest;
        var mine = new CancellationTokenSource();
        _latest = mine;
        CancellationToken token = mine.Token; // Now: whoever comes next disposes of it.
        await previous.CancelAsync();
        try
        {
            AvResult shown = await _rig.Pipeline.RunAsync(
                AvOperation.RequestView(member),
                done => _rig.Sdk.RequestView(member, (code, info) => done.Complete(code, info)),
                token
            );
            return shown.IsSuccess;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task CancelAsync(string member)
    {
        AvResult cancelled = await _rig.Pipeline.RunAsync(
            AvOperation.CancelView(member),
            done => _rig.Sdk.CancelView(member, (code, info) => done.Complete(code, info))
        );
        if (cancelled.IsSuccess)
        {
            _cancelled.Enqueue(member);
        }
    }
}
