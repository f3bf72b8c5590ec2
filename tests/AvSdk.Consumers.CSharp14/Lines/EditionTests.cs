using AvSdk.Resilience;
using AvSdk.Results;
using Polly;

namespace AvSdk.Consumers.CSharp14.Lines;

/// <summary>Another edition of the SDK, where 10004 means something else: the same calls on another catalogue (rule M11).</summary>
public class EditionTests
{
    [Fact]
    public void ACaller_TakesTheEditionsCatalogue()
    {
        QAVNative.ExitRoomAnswer.Value = 10004;
        bool held = false;

        AvCaller gme = AvCall.With(AvErrorCatalog.Gme);
        AvResult left = gme.Run(() => QAVNative.QAVSDK_AVContext_ExitRoom());
        if (left.Error is { GmeCode: GmeErrorCode.ServerRequestRoomAddressFail })
        {
            held = true;
        }

        Assert.True(held);
        Assert.Equal(AvErrorCode.Failed, left.Error?.Code); // .Code would be the AvSdk word only where the meaning is the same
        AvResult same = AvCall.Run(() => QAVNative.QAVSDK_AVContext_ExitRoom());
        Assert.True(same.Error is { GmeCode: null, Code: AvErrorCode.ServerTimeout });
    }

    [Fact]
    public async Task ACoordinator_TakesTheEditionsCatalogue()
    {
        await using AvDispatcher av = AvDispatcher.StartDedicatedThread("av");
        await using var coordinator = new AvCoordinator(av, AvErrorCatalog.Gme);
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(
                coordinator,
                static o => o.Remedies[GmeErrorCode.DeviceNotExist] = AvRemedies.TreatAsSuccess
            )
            .Build();

        AvResult started = await pipeline.RunAsync(
            new AvOperation("Init", AvOperationClass.Context),
            static () => 7015
        );
        AvResult camera = await pipeline.RunAsync(AvOperation.OpenDevice("camera"), static () => 1301);
        AvResult left = await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 10004);

        Assert.True(started.Outcome is AvSuccess { Number: 7015, AlreadyInState: false });
        Assert.True(camera.IsSuccess);
        Assert.Equal(GmeErrorCode.ServerRequestRoomAddressFail, left.Error?.GmeCode);
    }
}
