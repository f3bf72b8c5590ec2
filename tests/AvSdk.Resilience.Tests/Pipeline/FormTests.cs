using System.Reflection;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Pipeline;

/// <summary>The forms of RunAsync have no holes, and none of them is in another's way.</summary>
public sealed class FormTests : IDisposable
{
    private static readonly AvOperation Level = new("GetLevel", AvOperationClass.Device) { Repeatable = true };
    private readonly AvCoordinator _coordinator = new(AvDispatcher.Inline);
    private readonly ResiliencePipeline<AvResult> _pipeline;

    public FormTests() =>
        _pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(_coordinator, static options => options.Retry.Delay = TimeSpan.Zero)
            .Build();

    public void Dispose() => _coordinator.Dispose();

    [Fact]
    public void EveryForm_HasATwinThatTakesAState()
    {
        string[] forms =
        [
            "RunAsync: a call that returns a result",
            "RunAsync: a call that returns a result, with a value",
            "RunAsync: a call that returns an int",
            "RunAsync: a callback",
            "RunAsync: a callback that brings a value",
            "RunAsync: a slot",
            "RunAsync: a slot that brings a value",
            "RunVoidAsync: a callback",
            "RunVoidAsync: a callback that brings a value",
            "RunVoidAsync: a slot",
            "RunVoidAsync: a slot that brings a value",
        ];

        ILookup<bool, string> found = typeof(AvPipelineExtensions)
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(static method => method.GetCustomAttribute<ObsoleteAttribute>() is null)
            .ToLookup(HasState, Describe);

        Assert.Equal(forms, found[false].Order(StringComparer.Ordinal));
        Assert.Equal(forms, found[true].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ACallThatReturnsItsValue_BringsItThrough()
    {
        AvResult<int> level = await _pipeline.RunAsync(Level, static () => AvResult.Success(7));
        AvResult<nint> handle = await _pipeline.RunAsync(Level, static () => AvCall.Run<nint>(CreateHandle));
        AvResult<int> withState = await _pipeline.RunAsync(Level, 3, static state => AvResult.Success(state));

        Assert.Equal((7, 5, 3), (level.GetValueOrThrow(), handle.GetValueOrThrow(), withState.GetValueOrThrow()));
    }

    [Fact]
    public async Task T1_ACallThatReturnsItsValue_IsRetried_AndTheValueIsThatOfTheLastAttempt()
    {
        int calls = 0;
        AvResult<int> level = await _pipeline.RunAsync<int>(
            Level,
            () => ++calls < 3 ? AvResult.FromCode(1005).Error : AvResult.Success(calls),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(3, level.GetValueOrThrow());
    }

    [Theory]
    [InlineData(1003)]
    [InlineData(1004)]
    [InlineData(10003)]
    public async Task S5_ACallThatReturnsItsValue_AndFails_SaysWhatFailed(int code)
    {
        AvResult<int> level = await _pipeline.RunAsync<int>(
            Level,
            () => AvResult.FromCode(code).Error,
            TestContext.Current.CancellationToken
        );

        Assert.False(level.TryGetValue(out _));
        Assert.Equal((code, "GetLevel"), (level.Error?.Number, level.Error?.Operation));
    }

    [Fact]
    public async Task M5_ACallThatReturnsNoResult_HasFailed()
    {
        AvResult none = await _pipeline.RunAsync(Level, static () => default);
        AvResult<int> noValue = await _pipeline.RunAsync<int>(Level, static () => default);

        Assert.Equal(AvErrorReason.NoResult, none.Error?.Reason);
        Assert.Equal(AvErrorReason.NoResult, noValue.Error?.Reason);
    }

    [Fact]
    public async Task A8_ACallThatOnlyThrows_Compiles_AndItsExceptionPassesThrough()
    {
        await ThrowsAsync(async () =>
            _ = await _pipeline.RunAsync(Level, static () => throw new TimeZoneNotFoundException())
        );
        await ThrowsAsync(async () =>
            _ = await _pipeline.RunAsync(Level, 1, static _ => throw new TimeZoneNotFoundException())
        );
        await ThrowsAsync(async () =>
            _ = await _pipeline.RunAsync<string>(Level, static () => throw new TimeZoneNotFoundException())
        );
        Assert.True((await _pipeline.RunAsync(Level, static () => 0)).IsSuccess); // The lane is free.
    }

    private static async Task ThrowsAsync(Func<Task> run) => await Assert.ThrowsAsync<TimeZoneNotFoundException>(run);

    private static int CreateHandle(out nint handle)
    {
        handle = 5;
        return 0;
    }

    private static bool HasState(MethodInfo method) =>
        method.GetParameters().Any(static parameter => parameter.Name == "state");

    private static string Describe(MethodInfo method)
    {
        Type[] types = [.. method.GetParameters().Select(static parameter => parameter.ParameterType)];
        Type start = types.Single(static type => typeof(Delegate).IsAssignableFrom(type));
        bool brings = method.ReturnType.GetGenericArguments()[0] != typeof(AvResult);
        string from =
            types.Any(static type => type.Name.StartsWith(nameof(AvCompletionSlot), StringComparison.Ordinal))
                ? "a slot"
            : start
                .GetGenericArguments()
                .Any(static type => type.Name.StartsWith(nameof(AvCompletion), StringComparison.Ordinal))
                ? "a callback"
            : start.GetGenericArguments()[^1] == typeof(int) ? "a call that returns an int"
            : "a call that returns a result";
        string value =
            !brings ? ""
            : from.EndsWith("result", StringComparison.Ordinal) ? ", with a value"
            : " that brings a value";
        return $"{method.Name}: {from}{value}";
    }
}
