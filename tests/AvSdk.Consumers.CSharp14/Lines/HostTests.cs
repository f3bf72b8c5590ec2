using AvSdk.Resilience;
using AvSdk.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Polly;

namespace AvSdk.Consumers.CSharp14.Lines;

public class HostTests
{
    [Fact]
    public async Task InAHost_OptionsComeFromConfiguration()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AvSdk:Remedies:10004", "Retry"), new("AvSdk:Retry:Delay", "00:00:00")])
            .Build();
        var services = new ServiceCollection();
        var sdk = Substitute.For<IUserSdk>();
        var codes = new Queue<int>([10004, 0]);
        string? thread = null;
        sdk.EnterRoom(42, Arg.Any<UserCallback>())
            .Returns(call =>
            {
                thread = Thread.CurrentThread.Name;
                call.Arg<UserCallback>()(codes.Dequeue(), "");
                return 0;
            });

        // The line.
        services.AddAvResilience(
            "main",
            configuration.GetSection("AvSdk"),
            static provider => AvDispatcher.StartDedicatedThread("av")
        );

        await using ServiceProvider provider = services.BuildServiceProvider();
        var pipeline = provider.GetRequiredKeyedService<ResiliencePipeline<AvResult>>("main");
        AvResult r1 = await pipeline.RunAsync(AvOperation.EnterRoom(42), done => sdk.EnterRoom(42, done.Complete));

        Assert.True(r1.IsSuccess);
        Assert.Empty(codes);
        Assert.Equal("av", thread);
    }
}
