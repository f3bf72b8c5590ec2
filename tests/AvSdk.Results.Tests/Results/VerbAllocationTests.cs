using AvSdk.Results.Tests.Calls;

namespace AvSdk.Results.Tests.Results;

/// <summary>With a state and static functions the verbs allocate nothing, whichever way a result turned out.</summary>
[Collection(CountedAlone.Name)]
public class VerbAllocationTests
{
    private static readonly int[] State = [0];
    private static readonly AvError Other = AvError.FromCode(1201);

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public void TheTwins_AllocateNothing(int code)
    {
        AvResult plain = AvResult.FromCode(code);
        AvResult<int> valued = plain.Bind(static () => AvResult.Success(7));

        Assert.Equal(0, Allocated.ByThisThread(1_000, () => Walk(plain)));
        Assert.Equal(0, Allocated.ByThisThread(1_000, () => Walk(valued)));
    }

    private static void Walk(AvResult result)
    {
        AvResult walked = result
            .Tap(State, static state => state[0]++)
            .TapError(State, static (state, error) => state[0] += error.Number)
            .Bind(State, static _ => AvResult.Success())
            .Ensure(State, static state => state.Length == 1, static _ => Other)
            .MapError(State, static (_, error) => error)
            .OrElse(State, static (_, error) => error);
        walked.Switch(State, static (state, _) => state[0]++, static (state, _) => state[0]++);
        _ = walked.Match(State, static (state, _) => state[0], static (_, error) => error.Number);
        _ = walked.Map(State, static state => state[0]).ValueOr(State, static (state, _) => state[0]);
    }

    private static void Walk(AvResult<int> result)
    {
        AvResult<int> walked = result
            .Tap(State, static (state, value) => state[0] += value)
            .TapError(State, static (state, error) => state[0] += error.Number)
            .Bind(State, static (_, value) => AvResult.Success(value))
            .Ensure(State, static (_, value) => value == 7, static (_, _) => Other)
            .MapError(State, static (_, error) => error)
            .OrElse(State, static (_, error) => error);
        walked.Switch(State, static (state, _) => state[0]++, static (state, _) => state[0]++);
        _ = walked.Match(State, static (state, _) => state[0], static (_, error) => error.Number);
        _ = walked.Map(State, static (_, value) => value + 1).ValueOr(State, static (state, _) => state[0]);
    }
}
