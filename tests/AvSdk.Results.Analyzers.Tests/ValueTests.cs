namespace AvSdk.Results.Analyzers.Tests;

/// <summary>AVSDK003: a result or a task that is taken for a value.</summary>
public sealed class ValueTests
{
    private const string Library = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        namespace AvSdk.Results
        {
            public readonly struct AvResult
            {
                public static AvResult Run(Func<int> call) => default;
                public static ValueTask<AvResult> RunAsync(Func<int> call) => default;
                public static AvResult Success() => default;
                public static AvResult<T> Success<T>(T value) => default;
                public AvResult<TOut> Map<TOut>(Func<TOut> value) => default;
                public AvResult<TOut> Map<TState, TOut>(TState state, Func<TState, TOut> value) => default;
                public AvResult<TOut> Select<TOut>(Func<int, TOut> selector) => default;
                public AvResult Bind(Func<AvResult> next) => default;
                public TOut Match<TOut>(Func<int, TOut> success, Func<string, TOut> failure) => success(0);
            }

            public readonly struct AvResult<T> { }

            public static class AvResultAsync
            {
                public static ValueTask<AvResult<TOut>> MapAsync<T, TOut>(this Task<AvResult<T>> r, Func<T, TOut> map) => default;
                public static ValueTask<AvResult<TOut>> MapAsync<T, TOut>(this Task<AvResult<T>> r, Func<T, Task<TOut>> map) => default;
            }

            public sealed class AvDispatcher
            {
                public ValueTask<T> InvokeAsync<T>(Func<T> function) => default;
                public ValueTask InvokeAsync(Action action) => default;
                public ValueTask<T> InvokeAsync<T>(Func<Task<T>> function) => default;
                public ValueTask InvokeAsync(Func<Task> function) => default;
            }
        }
        """;

    [Theory]
    [InlineData("_ = R.Map(() => AvResult.Run(() => 1));", "Map", "AvResult", "use Bind")]
    [InlineData("_ = R.Map(() => AvResult.Success(1));", "Map", "AvResult<int>", "use Bind")]
    [InlineData("_ = R.Map(7, static x => AvResult.Success(x));", "Map", "AvResult<int>", "use Bind")]
    [InlineData("_ = R.Map(async () => await Task.Delay(1));", "Map", "Task", "use MapAsync")]
    [InlineData("_ = R.Map(async () => { await Task.Yield(); return 1; });", "Map", "Task<int>", "use MapAsync")]
    [InlineData("_ = R.Map(() => AvResult.RunAsync(() => 1));", "Map", "ValueTask<AvResult>", "use Bind")]
    [InlineData("_ = from x in R select AvResult.Success(x);", "Select", "AvResult<int>", "use Bind")]
    [InlineData("_ = T.MapAsync(x => AvResult.Success(x));", "MapAsync", "AvResult<int>", "use Bind")]
    [InlineData("_ = T.MapAsync(x => Task.FromResult(R));", "MapAsync", "AvResult", "use Bind")]
    [InlineData("_ = T.MapAsync(x => new ValueTask<int>(x));", "MapAsync", "ValueTask<int>", "use MapAsync")]
    [InlineData("_ = AvResult.Success(R);", "Success", "AvResult", "return it as it is")]
    [InlineData("_ = AvResult.Success(Task.FromResult(R));", "Success", "Task<AvResult>", "await it first")]
    [InlineData(
        "_ = D.InvokeAsync(() => AvResult.RunAsync(() => 1));",
        "InvokeAsync",
        "ValueTask<AvResult>",
        "AsTask()"
    )]
    [InlineData("_ = D.InvokeAsync(() => default(ValueTask));", "InvokeAsync", "ValueTask", "AsTask()")]
    [InlineData(
        "_ = D.InvokeAsync(async () => { await Task.Yield(); return Task.Delay(1); });",
        "InvokeAsync",
        "Task",
        "await"
    )]
    public async Task A_result_or_a_task_that_is_taken_for_a_value_is_reported(
        string statement,
        string member,
        string type,
        string wayOut
    )
    {
        string diagnostic = Assert.Single(await ReportedAsync(statement));

        Assert.Contains("warning AVSDK003", diagnostic, StringComparison.Ordinal);
        Assert.Contains($"'{member}' takes '{type}' for a value", diagnostic, StringComparison.Ordinal);
        Assert.Contains(wayOut, diagnostic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = R.Map(() => 1);")]
    [InlineData("_ = R.Map(R, static r => 1);")]
    [InlineData("_ = R.Bind(() => AvResult.Run(() => 1));")]
    [InlineData("_ = T.MapAsync(x => Task.FromResult(x));")]
    [InlineData("_ = AvResult.Success();")]
    [InlineData("_ = AvResult.Success(new List<AvResult>());")]
    [InlineData("_ = R.Match(static x => Task.FromResult(x), static e => Task.FromResult(0));")]
    [InlineData("_ = D.InvokeAsync(() => AvResult.Run(() => 1));")]
    [InlineData("_ = D.InvokeAsync(() => Task.Delay(1));")]
    [InlineData("_ = D.InvokeAsync(async () => await AvResult.RunAsync(() => 1));")]
    [InlineData("_ = D.InvokeAsync(() => AvResult.RunAsync(() => 1).AsTask());")]
    [InlineData("_ = new[] { 1 }.Select(static x => AvResult.Success(x)).ToArray();")]
    [InlineData("_ = Map(R);")]
    [InlineData("_ = AvResult.Success<AvResult>(R);")]
    [InlineData("_ = R.Map<Task>(() => Task.Delay(1));")]
    public async Task Anything_else_is_left_alone(string statement) => Assert.Empty(await ReportedAsync(statement));

    [Fact]
    public async Task In_generated_code_nothing_is_reported() =>
        Assert.Empty(await ReportedAsync("_ = AvResult.Success(R);", "// <auto-generated/>\n#nullable enable\n"));

    [Fact]
    public async Task Where_the_library_is_missing_nothing_is_reported() =>
        Assert.Empty(
            await new Snippet("class C { T Success<T>(T value) => value; object N() => Success(this); }")
            {
                Hierarchy = "namespace AvSdk.Results { public class Other { } }",
            }.CompileAsync(new ValueAnalyzer())
        );

    private static Task<string[]> ReportedAsync(string statement, string header = "") =>
        new Snippet(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            class C
            {
                static AvResult R => default;
                static Task<AvResult<int>> T => null!;
                static AvDispatcher D => null!;
                static T Map<T>(T value) => value;

                void M()
                {
                    {{statement}}
                }
            }
            """
        )
        {
            Hierarchy = Library,
            Header = header,
        }.CompileAsync(new ValueAnalyzer());
}
