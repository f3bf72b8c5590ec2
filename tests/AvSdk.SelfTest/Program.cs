using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.SelfTest;
using Polly;

Console.WriteLine($"dynamic code: {(RuntimeFeature.IsDynamicCodeSupported ? "yes" : "no")}, {Environment.Version}");
Results();
Catalogues();
Exceptions();
await CompletionsAsync();
if (typeof(AvResult).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
{
    Console.WriteLine("a debug build, where every state machine is an object: what is allocated is not counted");
}
else
{
    AsynchronousForms();
    using var allocations = new PipelineAllocations();
    await allocations.CheckAsync();
}
Json();
await PipelineAsync();
await HostingTest.RunAsync();
await InteropAsync();
Console.WriteLine($"{Check.Count} checks, {Check.Failures} failed");
return Check.Failures == 0 && Check.Count > 30 ? 0 : 1;

static void Results()
{
    AvResult failed = AvCall.Run(static () => 1202);
    string text = failed.Outcome switch
    {
        AvSuccess => "success",
        AvStateError { Code: AvErrorCode.RoomNotExited } => "state",
        AvError => "error",
    };
    Check.That(text == "state", "a failure is matched by its case");
    Check.That(AvCall.Run(static () => 0).IsSuccess, "0 is a success");
    Check.That(!default(AvResult).IsSuccess, "the default is a failure (M5)");
    Check.That(AvCall.Run(static (out int value) => value = 7).Error?.Number == 7, "an out value counts only with 0");
    Check.That(
        AvResult.Success(3).Map(static x => x + 1) == AvResult.Success(4)
            && (from a in AvResult.Success(1) from b in AvResult.Success(2) select a + b).GetValueOrThrow() == 3,
        "Map and query syntax"
    );
    Check.That(failed.ToOneOf().IsT1, "OneOf");
    Check.That(
        failed.ToString().Contains("AV_ERR_ROOM_NOT_EXITED (1202)", StringComparison.Ordinal),
        "the log line has name and number"
    );
}

static void Catalogues()
{
    AvErrorInfo timeout = AvErrorCatalog.AvSdk[AvErrorCode.Timeout];
    Check.That(timeout is { Number: 1005, Name: "AV_ERR_TIMEOUT" }, "a row by its word");
    Check.That(timeout.GetText(CultureInfo.GetCultureInfo("zh-CN")).Meaning == "超时", "Chinese texts");
    Check.That(
        AvErrorCatalog.AvSdk.TryGet("AV_ERR_TIMEOUT", out AvErrorInfo? row) && row == timeout,
        "a row by its name"
    );
    Check.That(AvErrorCatalog.AvSdk.Count == 33, "33 rows of the AV SDK");
    Check.That(
        AvResult.FromCode(10004, catalog: AvErrorCatalog.Gme).Error
            is { GmeCode: GmeErrorCode.ServerRequestRoomAddressFail },
        "a code of GME"
    );
}

static void Exceptions()
{
    Check.Throws<AvNetworkException>(
        static () => AvResult.FromCode(1005).ThrowIfFailed(),
        "a network error is thrown as one"
    );
    Check.Throws<AvServerException>(
        static () => AvResult.FromCode(15000).AsFailure<int>().GetValueOrThrow(),
        "a server error too"
    );
    Check.That(AvError.FromCode(1005).ToException().Data[AvExceptionData.Number] is 1005, "an exception has data");
}

static async Task CompletionsAsync()
{
    AvResult inline = await AvCall.RunAsync(static done =>
    {
        done.Complete(1005, "slow");
        return 0;
    });
    Check.That(inline.Outcome is AvNetworkError { SdkMessage: "slow" }, "a callback within the start");

    var slots = new AvCompletionSlots<string, int>();
    ValueTask<AvResult<int>> uploading = AvCall.RunAsync(slots.For("a"), static () => 0);
    slots.Complete("a", 0, 7);
    Check.That(await uploading == AvResult.Success(7), "a slot by key, with a value");

    AvResult<int> chained = await AvCall
        .RunAsync(static done =>
        {
            ThreadPool.QueueUserWorkItem(_ => done.Complete(0, null));
            return 0;
        })
        .MapAsync(static async () =>
        {
            await Task.Yield();
            return 5;
        });
    Check.That(chained == AvResult.Success(5), "a chain of asynchronous forms");
    AvResult late = await AvCall.RunAsync(static _ => 0, TimeSpan.FromMilliseconds(20));
    Check.That(late.Error?.Reason == AvErrorReason.Deadline, "a deadline");
}

static void AsynchronousForms()
{
    foreach (int code in (int[])[0, 1005])
    {
        AvResult result = AvResult.FromCode(code);
        Chain(result);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 1000; round++)
        {
            Chain(result);
        }

        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Check.That(
            bytes == 0,
            $"a chain of asynchronous forms on {code}, done at once, allocates nothing: {bytes} bytes"
        );
    }
}

static void Chain(AvResult result)
{
    ValueTask<int> chain = result
        .TapAsync(static () => Task.CompletedTask)
        .TapErrorAsync(static _ => ValueTask.CompletedTask)
        .BindAsync(static () => new ValueTask<AvResult<int>>(AvResult.Success(7)))
        .EnsureAsync(static value => new ValueTask<bool>(value == 7), static _ => AvError.FromCode(1201))
        .MapErrorAsync(static error => new ValueTask<AvError>(error))
        .MapAsync(static value => value + 1)
        .OrElseAsync(static error => new ValueTask<AvResult<int>>(error))
        .ValueOrAsync(static _ => new ValueTask<int>(0));
    _ = chain.IsCompletedSuccessfully
        ? chain.Result
        : throw new InvalidOperationException("It was to be done at once.");
}

static void Json()
{
    AvResult failed = AvResult.FromCode(10003, "EnterRoom", "cut \uD83D");
    string json = JsonSerializer.Serialize(failed, SelfTestJson.Default.AvResult);
    AvResult read = JsonSerializer.Deserialize(json, SelfTestJson.Default.AvResult);
    Check.That(read == failed && read.Outcome.SdkMessage == "cut \uD83D", "JSON of a result reads back equal");

    var options = new JsonSerializerOptions
    {
        TypeInfoResolver = SelfTestJson.Default,
        Converters = { new AvResultJsonConverter<string>(SelfTestJson.Default.String) },
    };
    var info = (JsonTypeInfo<AvResult>)options.GetTypeInfo(typeof(AvResult));
    Check.That(JsonSerializer.Serialize(AvResult.Success(), info) == """{"code":0}""", "JSON of a success");

    // Word for word the guide's page about JSON.
    var asked = new JsonSerializerOptions { TypeInfoResolver = SelfTestJson.Default };
    asked.Converters.Add(new AvResultJsonConverter<string>());
    foreach (JsonSerializerOptions one in (JsonSerializerOptions[])[options, asked])
    {
        var type = (JsonTypeInfo<AvResult<string>>)one.GetTypeInfo(typeof(AvResult<string>));
        AvResult<string> fileId = JsonSerializer.Deserialize("""{"code":0,"value":"file-7"}""", type);
        Check.That(fileId == AvResult.Success("file-7"), "JSON of a value, by a converter of its type");
        Check.That(JsonSerializer.Serialize(fileId, type) == """{"code":0,"value":"file-7"}""", "and written by it");
    }

    Check.Throws<NotSupportedException>(
        static () => JsonSerializer.Serialize(AvResult.Success("file-7"), SelfTestJson.Default.AvResultString),
        "JSON of a value, where no converter was added and there is no dynamic code"
    );
}

static async Task PipelineAsync()
{
    await using AvDispatcher av = AvDispatcher.StartDedicatedThread("av");
    await using var coordinator = new AvCoordinator(av);
    ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
        .AddAvResilience(coordinator, static o => o.Retry.Delay = TimeSpan.FromMilliseconds(1))
        .Build();
    int starts = 0;
    AvResult entered = await pipeline.RunAsync(
        AvOperation.EnterRoom(42),
        done =>
        {
            starts++;
            done.Complete(starts < 3 ? 1005 : 1003, null);
            return 0;
        }
    );
    Check.That(starts == 3, "1005 is retried");
    Check.That(entered.Outcome is AvSuccess { AlreadyInState: true }, "1003 is taken for a success (S3)");
    AvResult<string> uploaded = await pipeline.RunAsync<string>(
        new AvOperation("Upload", AvOperationClass.None),
        static done =>
        {
            done.Complete(0, "file-7");
            return 0;
        }
    );
    Check.That(uploaded == AvResult.Success("file-7"), "a value through the pipeline");
    Check.That(await av.InvokeAsync(static () => 42) == 42, "a value is read on the SDK's thread");
}

static async Task InteropAsync()
{
    Check.That(Native.Echo(0).IsSuccess, "a marshalled 0");
    Check.That(Native.Echo(1005).Outcome is AvNetworkError, "a marshalled 1005");
    Check.That(Native.Echo(1008).Error?.Number == 1008, "a marshalled number that the table lacks");
    Check.That(Native.EchoGme(7015).Error?.GmeCode == GmeErrorCode.SdkNotFullUpdate, "GME's marshaller");
    Check.That(Native.EchoInt(5) == 5, "a value is no result");
    AvResult pointer = await AvCall.RunAsync(Native.Slot, static () => Native.StartByPointer(10003, "拒绝 {0}"));
    Check.That(pointer.Outcome is AvServerError { SdkMessage: "拒绝 {0}" }, "a static callback by pointer");
    AvResult byDelegate = await AvCall.RunAsync(Native.Slot, static () => Native.StartByDelegate(0, "in"));
    Check.That(byDelegate.Outcome is AvSuccess { SdkMessage: "in" }, "a static callback by delegate");
    AvResult kept = await AvCall.RunAsync(static done => Native.StartWithKeptDelegate(1005, done));
    Check.That(kept.Outcome is AvNetworkError, "a delegate that is kept until the operation settles");
}
