using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

public class SdkThreadTests
{
    [Fact]
    public async Task ADedicatedThread_PollsAndRunsWhatIsInvoked()
    {
        var sdk = Substitute.For<IUserSdk>();
        sdk.GetMicLevel().Returns(80);
        List<Thread> threads = [];
        sdk.When(s => s.SetUp()).Do(_ => threads.Add(Thread.CurrentThread));
        sdk.When(s => s.MoreSetUp()).Do(_ => threads.Add(Thread.CurrentThread));
        int polls = QAVNative.Polls;

        await using AvDispatcher av = AvDispatcher.StartDedicatedThread(
            "av",
            poll: () => QAVNative.QAVSDK_Poll(),
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
        Assert.Equal(2, threads.Count);
        Assert.Single(threads.Distinct());
        Assert.Equal("av", threads[0].Name);
        while (QAVNative.Polls < polls + 2)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task TheCurrentContext_IsTheThreadThatWasAskedOn()
    {
        await using AvDispatcher thread = AvDispatcher.StartDedicatedThread("ui");

        await thread.InvokeAsync(async () =>
        {
            AvDispatcher ui = AvDispatcher.FromCurrentContext(); // WPF, WinForms, Unity

            Assert.True(ui.CheckAccess());
            string? there = await Task.Run(async () => await ui.InvokeAsync(() => Thread.CurrentThread.Name));
            Assert.Equal("ui", there);
        });
    }
}
