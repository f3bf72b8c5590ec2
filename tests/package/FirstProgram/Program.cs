// What a user's first program does with the packages. A switch without CS8509 shows that the analyzers came along.
using AvSdk.Resilience;
using AvSdk.Results;
using Polly;

await using AvDispatcher thread = AvDispatcher.StartDedicatedThread("av");
await using var coordinator = new AvCoordinator(thread);
ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>().AddAvResilience(coordinator).Build();

AvResult exited = await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 1003);
AvResult stopped = AvCall.Run(static () => StopContext());
Console.WriteLine($"{Describe(exited)}; {Describe(stopped)}");
return exited.IsSuccess && stopped.Error is AvStateError { Number: 1202, Operation: "StopContext" } ? 0 : 1;

static int StopContext() => 1202;

static string Describe(AvResult result) =>
    result.Outcome switch
    {
        AvSuccess ok => ok.ToString(),
        AvError e => e.ToString(),
    };
