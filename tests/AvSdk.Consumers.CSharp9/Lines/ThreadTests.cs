using System;
using System.Threading;
using System.Threading.Tasks;
using AvSdk.Results;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    public class ThreadTests
    {
        [Fact]
        public async Task ADedicatedThread_PollsAndRunsWhatIsInvoked()
        {
            var sdk = new FakeSdk();
            int polls = 0;

            await using AvDispatcher av = AvDispatcher.StartDedicatedThread(
                "av",
                poll: () => Interlocked.Increment(ref polls) * 0,
                pollEvery: TimeSpan.FromMilliseconds(20)
            );
            int level = await av.InvokeAsync(() => sdk.GetMicLevel());
            await av.InvokeAsync(async () =>
            {
                sdk.SetUp();
                await Task.Yield();
                sdk.MoreSetUp();
            }); // stays on that thread across the await

            Assert.Equal(80, level);
            Assert.Equal((2, "av"), (sdk.Calls, sdk.Thread));
            while (Volatile.Read(ref polls) < 2)
            {
                await Task.Delay(5);
            }
        }

        [Fact]
        public async Task TheCurrentContext_IsTheThreadThatWasAskedOn()
        {
            await using AvDispatcher thread = AvDispatcher.StartDedicatedThread("ui");

            await thread.InvokeAsync(async () =>
            {
                AvDispatcher ui = AvDispatcher.FromCurrentContext(); // WPF, WinForms, Unity
                string there = await Task.Run(async () => await ui.InvokeAsync(() => Thread.CurrentThread.Name));
                Assert.Equal("ui", there);
            });
        }
    }
}
