using System.Diagnostics;
using AvSdk.NativeSdk;

namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>The clocks that run by themselves, a thousand times as fast as real time.</summary>
public sealed class RealClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, OnBoth]
    public void ASession_RunsByItself(SdkKind kind)
    {
        using IFakeAvSdk sdk = Create(kind);
        using var told = new SemaphoreSlim(0);
        AvSdkCallback started = (_, _) => told.Release();
        sdk.EnterRoomComplete += (_, _) => told.Release();
        sdk.ExitRoomComplete += () => told.Release();

        Assert.Equal(0, sdk.StartContext(started));
        Assert.True(told.Wait(Patience, TestContext.Current.CancellationToken));
        sdk.NetworkDown = true;
        Assert.Equal(0, sdk.EnterRoom(42, SdkRig.Signature));
        Assert.True(told.Wait(Patience, TestContext.Current.CancellationToken));
        sdk.NetworkDown = false;
        Assert.Equal(0, sdk.EnterRoom(42, SdkRig.Signature));
        Assert.True(told.Wait(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(0, sdk.ExitRoom());
        Assert.True(told.Wait(Patience, TestContext.Current.CancellationToken));

        Assert.Equal(
            [0, 1005, 0, 0],
            sdk.Log.Where(entry => entry.Kind is AvSdkLogKind.Callback).Select(entry => entry.Code)
        );
        Assert.True(sdk.Now > TimeSpan.FromSeconds(31));
        GC.KeepAlive(started);
    }

    [Theory, OnBoth]
    public void ACallback_IsNeverWrittenDownBeforeItsStart(SdkKind kind)
    {
        const int Uploads = 300;
        using IFakeAvSdk sdk = Create(kind);
        using var told = new CountdownEvent(Uploads + 1);
        AvSdkCallback started = (_, _) => told.Signal();
        UploadCallback uploaded = (_, _, _) => told.Signal();
        sdk.SetDuration(AvSdkOperation.Upload, TimeSpan.Zero);
        sdk.StartContext(started);
        Assert.True(SpinWait.SpinUntil(() => told.CurrentCount == Uploads, Patience), "the context did not start");

        for (int i = 0; i < Uploads; i++)
        {
            Assert.Equal(0, sdk.Upload(FormattableString.Invariant($"{i}.amr"), uploaded));
        }

        Assert.True(told.Wait(Patience, TestContext.Current.CancellationToken));
        int running = 0;
        var accepted = new HashSet<string>();
        TimeSpan last = TimeSpan.Zero;
        Assert.Equal(2 * (Uploads + 1), sdk.Log.Count);
        Assert.All(
            sdk.Log,
            entry =>
            {
                running += entry.Kind is AvSdkLogKind.Accepted ? 1 : -1;
                Assert.True(running >= 0, $"{entry} stands before its start");
                if (entry.Target is { } file) // The C library's log has none.
                {
                    bool isFitting = entry.Kind is AvSdkLogKind.Accepted ? accepted.Add(file) : accepted.Remove(file);
                    Assert.True(isFitting, $"{entry} stands before its start, or comes twice");
                }
                Assert.True(entry.Time >= last, $"{entry} stands behind what came later");
                last = entry.Time;
            }
        );
        GC.KeepAlive(started);
        GC.KeepAlive(uploaded);
    }

    [Fact]
    public async Task ScaledTimeProvider_KeepsClockAndTimersInStep()
    {
        var clock = new ScaledTimeProvider(100); // A timer's grain is up to 10 ms: a second of this clock.
        long start = clock.GetTimestamp();
        DateTimeOffset startTime = clock.GetUtcNow();
        var real = Stopwatch.StartNew();

        await Task.Delay(TimeSpan.FromSeconds(30), clock, TestContext.Current.CancellationToken);

        Assert.True(clock.GetElapsedTime(start) >= TimeSpan.FromSeconds(29));
        Assert.True(clock.GetUtcNow() - startTime >= TimeSpan.FromSeconds(29));
        // 300 ms, on a machine that has time; a timer of the real clock would take 30 s.
        Assert.True(real.Elapsed < TimeSpan.FromSeconds(15), $"it took {real.Elapsed}");
    }

    [Fact]
    public void ScaledTimeProvider_RefusesASpeedThatGoesNowhere() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledTimeProvider(0));

    private static IFakeAvSdk Create(SdkKind kind)
    {
        if (kind is SdkKind.Fake)
        {
            return new FakeAvSdk(new ScaledTimeProvider(1000));
        }
        var native = new NativeAvSdk();
        native.SetSpeed(1000);
        return native;
    }
}
