using System.Collections.Concurrent;
using System.Reflection;
using AvSdk.Results.Tests.Async;
using NSubstitute;

namespace AvSdk.Results.Tests.Results;

/// <summary>The default of a result fails closed wherever it may turn up (rule M5).</summary>
public class DefaultInPlacesTests
{
    public interface ISdkLayer
    {
        AvResult StopContext();

        AvResult<int> Count();

        Task<AvResult> StopAsync();

        ValueTask<AvResult> StopSoonAsync();

        Task<AvResult<string>> UploadAsync();

        ValueTask<AvResult<int>> CountAsync();
    }

    public static TheoryData<string, AvResult> Places()
    {
        var dictionary = new Dictionary<int, AvResult>();
        dictionary.TryGetValue(1, out AvResult missing);
        new ConcurrentQueue<AvResult>().TryDequeue(out AvResult dequeued);
        AvResult[] resized = [AvResult.Success()];
        Array.Resize(ref resized, 2);
        (int, AvResult Result) tuple = default;
        return new()
        {
            { "a dictionary's out value", missing },
            { "a queue's out value", dequeued },
            { "an array made longer", resized[1] },
            { "a default tuple", tuple.Result },
            { "default(T)", Default<AvResult>() },
            { "a nullable's default", ((AvResult?)null).GetValueOrDefault() },
            { "Activator", Activator.CreateInstance<AvResult>() },
            { "a value task's default", default(ValueTask<AvResult>).Result },
            { "a default result of the tuple", default((AvResult<int> A, int B)).A.WithoutValue() },
        };
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void M5_WhereverItTurnsUp_ItIsAFailure(string place, AvResult result)
    {
        Assert.False(result.IsSuccess, place);
        Assert.Equal(AvErrorReason.NoResult, result.Error?.Reason);
    }

    [Fact]
    public async Task M5_ASubstituteThatWasNotTaughtAnything_AnswersFailures()
    {
        ISdkLayer sdk = Substitute.For<ISdkLayer>();

        Assert.Equal(default, sdk.StopContext());
        Assert.False(sdk.StopContext().IsSuccess);
        Assert.False(sdk.Count().IsSuccess);
        Assert.False((await sdk.StopAsync()).IsSuccess);
        Assert.False((await sdk.StopSoonAsync()).IsSuccess);
        Assert.False((await sdk.UploadAsync()).IsSuccess);
        Assert.False((await sdk.CountAsync()).IsSuccess);
    }

    [Fact]
    public async Task M5_EveryVerb_TakesADefaultForAFailure()
    {
        string[] calledAfterAFailure = ["TapError", "MapError", "OrElse", "Match", "Switch", "ValueOr"];
        int count = 0;
        foreach (MethodInfo verb in Forms.Verbs.Concat(Forms.Twins))
        {
            var trace = new Trace(throws: false);
            object? value = await trace.Call(verb, default);

            Assert.True(
                calledAfterAFailure.Contains(verb.Name) || trace.Calls == 0,
                $"{Forms.SignatureOf(verb)} called {trace}"
            );
            Assert.True(
                verb.Name == "OrElse"
                    || value
                        is not AvResult { IsSuccess: true }
                            and not AvResult<int> { IsSuccess: true }
                            and not AvResult<string> { IsSuccess: true },
                $"{Forms.SignatureOf(verb)} made {value}"
            );
            count++;
        }

        Assert.InRange(count, 50, 100);
    }

    private static T? Default<T>() => default;
}
