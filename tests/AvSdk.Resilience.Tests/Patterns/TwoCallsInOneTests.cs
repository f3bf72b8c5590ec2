using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>One function that makes two calls and returns the first code that is not 0.</summary>
public sealed class TwoCallsInOneTests
{
    private readonly Func<int> _capture = static () => 1003;
    private readonly Func<int> _send = static () => 1301;

    [Fact]
    public void Theirs_A1003_HidesTheFailureOfTheSecondCall()
    {
        int code = EnableMic();

        Assert.True(code is 0 or 1003); // "The microphone is on", and nobody hears it.
    }

    [Fact]
    public async Task M2_WithThe1003AcceptedWhereItCame_TheFailureIsTheAnswer_AndSaysWhichItWas()
    {
        await using var rig = new FakeSdkRig();
        AvResult microphone = await rig.Time.ResultOf(
            rig.Pipeline.RunAsync(
                    AvOperation.OpenDevice("mic"),
                    () =>
                        AvResult.Combine(
                            AvCall.Run(_capture, "EnableCapture").AcceptAlreadyInState(),
                            AvCall.Run(_send, "EnableSend").AcceptAlreadyInState()
                        )
                )
                .AsTask()
        );

        Assert.Equal(1301, microphone.Error?.Number);
        Assert.Equal("EnableSend", microphone.Error?.Operation);
    }

    private int EnableMic()
    {
        int capture = _capture();
        int send = _send();
        return capture != 0 ? capture : send;
    }
}
