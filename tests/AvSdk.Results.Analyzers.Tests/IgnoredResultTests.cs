namespace AvSdk.Results.Analyzers.Tests;

/// <summary>AVSDK002: a result that nobody looks at.</summary>
public sealed class IgnoredResultTests
{
    private const string Library = """
        using System;
        using System.Threading.Tasks;
        namespace AvSdk.Results
        {
            public readonly struct AvResult
            {
                public static AvResult Run(Func<int> call) => default;
                public static ValueTask<AvResult> RunAsync(Func<int> call) => default;
                public static Task<AvResult<int>> UploadAsync() => Task.FromResult<AvResult<int>>(default);
                public AvResult Tap(Action action) => this;
                public AvResult TapError(Action action) => this;
                public AvResult<T> Map<T>(Func<T> map) => default;
                public void ThrowIfFailed() { }
                public static Task<AvResult> TapAsync(Action action) => Task.FromResult<AvResult>(default);
                public static ValueTask<AvResult> TapErrorAsync(Action action) => default;
            }

            public readonly struct AvResult<T> { }

            public interface IWrapper
            {
                IWrapper Inner { get; }
                AvResult Stop();
                Task<AvResult> StopAsync();
            }
        }

        namespace NSubstitute
        {
            public static class SubstituteExtensions
            {
                public static T Received<T>(this T substitute) => substitute;
                public static T When<T>(this T substitute, Action<T> call) => substitute;
            }

            public static class Received
            {
                public static void InOrder(Action calls) { }
            }
        }
        """;

    [Theory]
    [InlineData("AvResult.Run(() => 1);", "Run")]
    [InlineData("await AvResult.RunAsync(() => 1);", "RunAsync")]
    [InlineData("await AvResult.RunAsync(() => 1).ConfigureAwait(false);", "RunAsync")]
    [InlineData("await AvResult.UploadAsync();", "UploadAsync")]
    [InlineData("AvResult.Run(() => 1).Map(() => 2);", "Map")]
    [InlineData("AvResult.Run(() => 1).Tap(() => { }).Map(() => 2);", "Map")]
    [InlineData("Action a = () => AvResult.Run(() => 1);", "Run")]
    [InlineData("Mine();", "Mine")]
    [InlineData("Tap();", "Tap")]
    [InlineData("W?.Stop();", "Stop")]
    [InlineData("W?.Inner?.Stop();", "Stop")]
    [InlineData("W.Stop();", "Stop")]
    [InlineData("await W?.StopAsync();", "StopAsync")]
    [InlineData("Action a = () => AvResult.RunAsync(() => 1);", "RunAsync")]
    [InlineData("void Local() { W.StopAsync(); }", "StopAsync")]
    public async Task A_result_that_is_dropped_is_reported(string statement, string name)
    {
        string diagnostic = Assert.Single(await ReportedAsync(statement));

        Assert.Contains("warning AVSDK002", diagnostic, StringComparison.Ordinal);
        Assert.Contains($"'{name}'", diagnostic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = AvResult.Run(() => 1);")]
    [InlineData("_ = await AvResult.RunAsync(() => 1);")]
    [InlineData("AvResult r = AvResult.Run(() => 1);")]
    [InlineData("AvResult.Run(() => 1).ThrowIfFailed();")]
    [InlineData("AvResult.Run(() => 1).Tap(() => { });")]
    [InlineData("AvResult.Run(() => 1).TapError(() => { });")]
    [InlineData("await AvResult.TapAsync(() => { });")]
    [InlineData("await AvResult.TapErrorAsync(() => { });")]
    [InlineData("await AvResult.TapErrorAsync(() => { }).ConfigureAwait(false);")]
    [InlineData("Func<AvResult> f = () => AvResult.Run(() => 1);")]
    [InlineData("int.Parse(\"1\");")]
    [InlineData("await Task.FromResult(1);")]
    [InlineData("AvResult r; r = Mine();")]
    [InlineData("AvResult? r = W?.Stop();")]
    [InlineData("W?.Stop().ThrowIfFailed();")]
    [InlineData("Func<Task> f = () => W.StopAsync();")]
    [InlineData("AvResult.RunAsync(() => 1);")] // CS4014, as the next two.
    [InlineData("async void Local() { await Task.Yield(); W.StopAsync(); }")]
    [InlineData("Action a = () => MineAsync();")]
    [InlineData("W.Received().Stop();")]
    [InlineData("await W.Received().StopAsync();")]
    [InlineData("W.When(w => w.Stop());")]
    [InlineData("W.When(w => { w.Stop(); });")]
    [InlineData("Received.InOrder(() => { W.Stop(); });")]
    public async Task Anything_else_is_left_alone(string statement) => Assert.Empty(await ReportedAsync(statement));

    [Theory]
    [InlineData("AvResult.RunAsync(() => 1);", "RunAsync")]
    [InlineData("AvResult.UploadAsync();", "UploadAsync")]
    [InlineData("W?.StopAsync();", "StopAsync")]
    [InlineData("AvResult.TapAsync(() => { });", null)]
    [InlineData("Task.FromResult(1);", null)]
    [InlineData("_ = AvResult.RunAsync(() => 1);", null)]
    public async Task Outside_an_async_function_a_task_that_is_dropped_is_reported(string statement, string? name)
    {
        string[] reported = await ReportedAsync(statement, isAsync: false);

        Assert.Equal(name is null ? [] : [$"'{name}'"], reported.Select(static text => text.Split(' ')[3]));
    }

    [Fact]
    public async Task In_generated_code_nothing_is_reported()
    {
        const string dropped = "AvResult.Run(() => 1);";

        Assert.Single(await ReportedAsync(dropped));
        Assert.Empty(await ReportedAsync(dropped, header: "// <auto-generated/>\n"));
    }

    [Fact]
    public async Task Where_the_library_is_missing_nothing_is_reported() =>
        Assert.Empty(
            await new Snippet("class C { int M() => 1; void N() { M(); } }")
            {
                Hierarchy = "namespace AvSdk.Results { public class Other { } }",
            }.CompileAsync(new IgnoredResultAnalyzer())
        );

    private static async Task<string[]> ReportedAsync(string statement, bool isAsync = true, string header = "") =>
        [
            .. (
                await new Snippet(
                    $$"""
                    using System;
                    using System.Threading.Tasks;
                    using NSubstitute;
                    class C
                    {
                        {{(isAsync ? "async Task M()" : "void M()")}}
                        {
                            {{(isAsync ? "await Task.Yield();" : "")}}
                            {{statement}}
                        }

                        static IWrapper W => null!;
                        static async Task<AvResult> MineAsync()
                        {
                            await Task.Yield();
                            return default;
                        }

                        static AvResult Mine() => default;
                        static AvResult Tap() => default;
                    }
                    """
                )
                {
                    Hierarchy = Library,
                    Header = header,
                }.CompileAsync(new IgnoredResultAnalyzer())
            ).Where(static diagnostic => diagnostic.Contains("AVSDK", StringComparison.Ordinal)),
        ];
}
