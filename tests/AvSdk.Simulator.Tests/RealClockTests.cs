namespace AvSdk.Simulator.Tests;

/// <summary>The clocks that run by themselves, a thousand times as fast as real time.</summary>
public sealed class RealClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory, OnBoth]
    public void ASession_RunsByItself(SdkKind kind)
    {
        using ISimulatedSdk sdk = Create(kind);
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
            sdk.Log.Where(entry => entry.Kind is SdkLogKind.Callback).Select(entry => entry.Code)
        );
        Assert.True(sdk.Now > TimeSpan.FromSeconds(31));
        GC.KeepAlive(started);
    }

    [Fact]
    public async Task ScaledTimeProvider_KeepsClockAndTimersInStep()
    {
        var clock = new ScaledTimeProvider(1000);
        long start = clock.GetTimestamp();
        DateTimeOffset startTime = clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromSeconds(30), clock, TestContext.Current.CancellationToken);

        Assert.True(clock.GetElapsedTime(start) >= TimeSpan.FromSeconds(29));
        Assert.True(clock.GetUtcNow() - startTime >= TimeSpan.FromSeconds(29));
    }

    [Fact]
    public void ScaledTimeProvider_RefusesASpeedThatGoesNowhere() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledTimeProvider(0));

    private static ISimulatedSdk Create(SdkKind kind)
    {
        if (kind is SdkKind.Managed)
        {
            return new ManagedAvSdk(new ScaledTimeProvider(1000));
        }
        var native = new NativeAvSdk();
        native.SetSpeed(1000);
        return native;
    }
}
