using CSharpFunctionalExtensions;
using ErrorOr;
using LanguageExt;
using OneOf;

namespace AvSdk.Peers.Tests;

/// <summary>
/// What becomes of an async lambda in the verb that takes functions without a result: where it turns into async void, the
/// verb has returned before the function has ended, and nobody can await it. (Ours does not compile: AsyncVerbTests.)
/// </summary>
public class AsyncVoidTests
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _ended = Task.CompletedTask;

    [Fact]
    public async Task OneOf_TurnsItIntoAsyncVoid()
    {
        OneOf<int, string> result = 3;
        result.Switch(async _ => await RunAsync(), async _ => await RunAsync());

        await AssertReturnedBeforeTheEndAsync();
    }

    [Fact]
    public async Task ErrorOr_TurnsItIntoAsyncVoid()
    {
        ErrorOr<int> result = 3;
        result.Switch(async _ => await RunAsync(), async _ => await RunAsync());

        await AssertReturnedBeforeTheEndAsync();
    }

    [Fact]
    public async Task LanguageExt_ReturnsItsTask()
    {
        Fin<int> result = Fin<int>.Succ(3);
        Task matched = result.Match(Succ: async _ => await RunAsync(), Fail: async _ => await RunAsync());

        Assert.False(matched.IsCompleted);
        _gate.SetResult();
        await matched;
        Assert.True(_ended.IsCompleted);
    }

    [Fact]
    public async Task CSharpFunctionalExtensions_AwaitsIt()
    {
        Task<CSharpFunctionalExtensions.Result<int>> tapped = CSharpFunctionalExtensions
            .Result.Success(3)
            .Tap(async _ => await RunAsync());

        Assert.False(tapped.IsCompleted);
        _gate.SetResult();
        await tapped;
        Assert.True(_ended.IsCompleted);
    }

    private Task RunAsync() => _ended = _gate.Task;

    private async Task AssertReturnedBeforeTheEndAsync()
    {
        Assert.False(_ended.IsCompleted);
        _gate.SetResult();
        await _ended;
    }
}
