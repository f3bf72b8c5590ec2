using System.Reflection;
using AvSdk.Resilience.Tests.Rig;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>Hooks that begin what has hooks again keep no memory of all that there were (rule L7).</summary>
public sealed class HookChainTests : IDisposable
{
    private const int Hooks = 1000;
    private readonly AvLane _lane = new((AvOperationClass.Room, null), TimeProvider.System);
    private readonly TaskCompletionSource<int> _depth = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _lane.Dispose();

    [Fact]
    public async Task L7_AHookThatIsBegunAfterAnother_RemembersNone()
    {
        await AfterAsync(Hooks);
        Assert.Equal(1, await _depth.Task.Guarded());
    }

    [Fact]
    public async Task L7_AHookThatIsBegunInAnother_RemembersThoseThatStillRun()
    {
        await InsideAsync(Hooks, Task.CompletedTask, new TaskCompletionSource());
        Assert.InRange(await _depth.Task.Guarded(), 1, 3);
    }

    /// <summary>The hook leaves something behind that goes on when it has ended, and comes to a hook again.</summary>
    private async Task AfterAsync(int left)
    {
        var ended = new TaskCompletionSource();
        await HookScope.RunAsync(_lane, Hook, 0);
        ended.SetResult();

        ValueTask Hook(int argument)
        {
            if (left == 1)
            {
                _depth.SetResult(Depth());
            }
            else
            {
                _ = Task.Run(async () =>
                {
                    await ended.Task;
                    await AfterAsync(left - 1);
                });
            }

            return default;
        }
    }

    /// <summary>The hook ends only when the next one has begun.</summary>
    private async Task InsideAsync(int left, Task previous, TaskCompletionSource begun)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await HookScope.RunAsync(_lane, HookAsync, 0);
        ended.SetResult();

        async ValueTask HookAsync(int argument)
        {
            begun.SetResult();
            await previous;
            if (left == 1)
            {
                _depth.SetResult(Depth());
                return;
            }

            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _ = Task.Run(() => InsideAsync(left - 1, ended.Task, next));
            await next.Task;
        }
    }

    /// <summary>How many scopes are reached from the current one, itself included.</summary>
    private static int Depth()
    {
        object? current = Field("Current", BindingFlags.Static).GetValue(null);
        int depth = 0;
        FieldInfo outer = Field("_outer", BindingFlags.Instance);
        for (object? scope = ((AsyncLocal<HookScope?>)current!).Value; scope is not null; scope = outer.GetValue(scope))
        {
            depth++;
        }

        return depth;
    }

    private static FieldInfo Field(string name, BindingFlags kind) =>
        typeof(HookScope).GetField(name, BindingFlags.NonPublic | kind)!;
}
