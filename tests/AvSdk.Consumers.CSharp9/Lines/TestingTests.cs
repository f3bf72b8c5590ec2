using System;
using System.Linq;
using System.Threading.Tasks;
using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Testing;
using Polly;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    public class TestingTests
    {
        [Fact]
        public async Task AFake_StandsInForTheSdk_UnderAPipeline()
        {
            // Five times as fast as the real one, and by no deadline does a slow machine come into the way.
            var clock = new ScaledTimeProvider(5);
            await using AvDispatcher thread = AvDispatcher.StartDedicatedThread("av");
            using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = clock, DeliverOn = thread });
            await using var coordinator = new AvCoordinator(thread, options: new() { TimeProvider = clock });
            ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult> { TimeProvider = clock }
                .AddAvResilience(
                    coordinator,
                    options =>
                    {
                        options.AttemptDeadline = TimeSpan.FromMinutes(10);
                        options.TotalTimeout = null;
                    }
                )
                .Build();
            fake.EnterRoomAnswers(1005, 0);

            AvResult started = await pipeline.RunAsync(
                AvOperation.StartContext(),
                done => fake.StartContext(done.Complete)
            );
            AvResult entered = await pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                done => fake.EnterRoom(42, done.Complete)
            );

            Assert.All(new[] { started, entered }, r => Assert.True(r.IsSuccess, r.ToString()));
            Assert.Equal(42, fake.CurrentRoom);
            fake.AssertCalled(AvSdkOperation.EnterRoom, times: 2, target: "42");
            fake.AssertCallsOnOneThread();
            fake.AssertNoAnswersLeft();
            fake.AssertIdle();
        }

        [Fact]
        public async Task AThreadTurnedByHand_RunsWhatIsInvoked_AndAnswersWhatItLeaves()
        {
            using var thread = new ManualDispatcher();
            using var fake = new FakeAvSdk();
            fake.StartContextAnswers(new FakeAnswer { Code = 1005, Early = true });

            Task<AvResult> starting = thread
                .InvokeAsync(async () => await AvCall.RunAsync(done => fake.StartContext(done.Complete)))
                .AsTask();
            AvResult started = await VirtualTime.AdvanceUntilAsync(_ => { }, starting, thread);
            Task<int> left = thread.InvokeAsync(() => fake.GetMicLevel()).AsTask();
            thread.Refuse();

            Assert.Equal(AvErrorCode.Timeout, started.Error.Code);
            AvStateException gone = await Assert.ThrowsAsync<AvStateException>(() => left);
            Assert.Equal(AvErrorReason.DispatcherGone, gone.Error.Reason);
        }

        [Fact]
        public void AssertionsAndHelpers_SayTheSame()
        {
            AvErrorCode told = AvErrorCode.Ok;
            Action<AvErrorCode> done = code => told = code;
            using var fake = new FakeAvSdk();
            fake.StopContext();

            var thrown = Assert.Throws<AvSdkAssertionException>(() => fake.AssertCalled(AvSdkOperation.ExitRoom));
            AvCallbacks.Complete(new object[] { done }, 1005);

            Assert.StartsWith("ExitRoom was to be called once, and was called never.", thrown.Message);
            Assert.Equal(AvErrorCode.Timeout, told);
            Assert.Equal(33, AvTestData.Codes.Count());
            Assert.Equal(1202, AvErrors.Of<AvStateError>(AvErrorCode.RoomNotExited).Number);
        }
    }
}
