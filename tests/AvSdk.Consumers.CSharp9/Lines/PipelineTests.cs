using System.Threading;
using System.Threading.Tasks;
using AvSdk.Resilience;
using AvSdk.Results;
using Polly;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    public class PipelineTests
    {
        [Theory]
        [InlineData(0)]
        [InlineData(1003)]
        public async Task APipeline_RunsOperations(int number)
        {
            CancellationToken ct = CancellationToken.None;
            var sdk = new FakeSdk(number);
            var context = new FakeContext();
            const int type = 1;
            byte[] auth = new byte[2];
            var roomEntered = new AvCompletionSlot();
            context.OnEnterRoomCompleteEvent += roomEntered.Complete;
            await using AvDispatcher ui = AvDispatcher.StartDedicatedThread("ui");

            await using var coordinator = new AvCoordinator(ui);
            ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
                .AddAvResilience(
                    coordinator,
                    o =>
                    {
                        o.Retry.MaxRetryAttempts = 5;
                        o.Remedies[AvErrorCode.ServerTimeout] = AvRemedies.Retry;
                    }
                )
                .Build();
            context.OnRoomDisconnectEvent += coordinator.NotifyDisconnected; // a pending entry fails, a pending exit succeeds
            coordinator.LateSettled += (
                operation,
                code
            ) => { /* a success that nobody waited for: undo it? */
            };
            void Ended() => coordinator.NotifyCompleted(AvOperationClass.Room); // somebody outside the wrapper finished an operation

            AvResult r1 = await pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                done => sdk.EnterRoom(42, done.Complete),
                ct
            ); // start, then callback
            AvResult r2 = await pipeline.RunAsync(AvOperation.OpenDevice("camera"), () => sdk.EnableCamera(true), ct); // done when it returns
            AvResult r3 = await pipeline.RunAsync(
                new AvOperation("LinkRoom", AvOperationClass.Room),
                done => sdk.LinkRoom(7, done.Complete),
                ct
            );
            AvResult r4 = await pipeline.RunAsync(
                AvOperation.EnterRoom("42"),
                roomEntered,
                () => context.EnterRoom("42", type, auth),
                ct
            ); // a slot
            AvResult r6 = await pipeline.RunAsync(
                AvOperation.OpenDevice("mic"),
                () =>
                    AvResult.Combine(
                        AvCall.Run(() => sdk.EnableCapture(true)).AcceptAlreadyInState(),
                        AvCall.Run(() => sdk.EnableSend(true))
                    ),
                ct
            );
            AvResult<int> r7 = await pipeline.RunAsync(
                AvOperation.OpenDevice("mic") with
                {
                    Remedies = new AvRemedyOverrides { [AvErrorCode.ServerTimeout] = AvRemedies.Retry },
                },
                () => AvResult.Success(7),
                ct
            ); // brings its value when it returns
            AvResult twin = await pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                sdk,
                static (s, done) => s.EnterRoom(42, done.Complete),
                ct
            );
            Ended();

            Assert.Equal(7, r7.GetValueOrThrow());
            Assert.All(new[] { r1, r2, r3, r4, r6, twin }, r => Assert.True(r.IsSuccess, r.ToString()));
            Assert.Equal(number == 1003, r1.Outcome is AvSuccess { AlreadyInState: true });
            Assert.Equal("room 42", r1.Outcome.SdkMessage);
        }

        [Fact]
        public async Task AValue_ComesThroughThePipeline()
        {
            CancellationToken ct = CancellationToken.None;
            var sdk = new FakeSdk();
            const string path = "voice.pcm";
            await using var coordinator = new AvCoordinator(AvDispatcher.Inline, AvErrorCatalog.AvSdk);
            ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
                .AddAvResilience(coordinator)
                .Build();

            AvResult<string> r5 = await pipeline.RunAsync<string>(
                new AvOperation("Upload", AvOperationClass.None),
                done => sdk.Upload(path, done.Keep<UploadCallback>((code, file, id) => done.Complete(code, id))),
                ct
            );

            Assert.Equal("id-1", r5.GetValueOrThrow());
        }

        [Theory]
        [InlineData("42", true)]
        [InlineData("7", false)]
        public async Task AConfirmation_AsksForTheTarget(string room, bool expected)
        {
            var sdk = new FakeSdk(1003);
            using var coordinator = new AvCoordinator(AvDispatcher.Inline);
            ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
                .AddAvResilience(coordinator)
                .Build();

            var enter = AvOperation.EnterRoom("42") with { Confirm = () => room == "42" };
            AvResult r1 = await pipeline.RunAsync(enter, done => sdk.EnterRoom(42, done.Complete));

            Assert.Equal(expected, r1.IsSuccess);
        }
    }
}
