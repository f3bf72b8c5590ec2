using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AvSdk.Results.Tests.Completions;

/// <summary>A delegate that native code holds by a pointer lives until its operation has settled (rule A10).</summary>
public class KeepTests
{
    private const int Times = 20;
    private readonly RoomRig _rig = new();

    [Fact]
    public async Task A10_AKeptDelegate_SurvivesCollections_UntilItsCallback()
    {
        for (int i = 0; i < 20; i++)
        {
            (Task<AvResult> entered, nint pointer, WeakReference callback) = StartNative();
            Collect();
            Assert.True(callback.IsAlive);

            CallNative(pointer, i);

            AvResult result = await entered.Guarded();
            Assert.Equal(i, result.Outcome.Number);
        }
    }

    [Fact]
    public async Task A10_AKeptDelegate_IsLetGo_OnceItsOperationHasSettled()
    {
        var callbacks = new List<WeakReference>();
        for (int i = 0; i < Times; i++)
        {
            (Task<AvResult> entered, nint pointer, WeakReference callback) = StartNative();
            CallNative(pointer, 0);
            await entered.Guarded();
            callbacks.Add(callback);
        }

        AssertCollected(callbacks);
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(null)]
    public async Task A10_AKeptDelegate_IsLetGo_WhenTheStartFails(int? code)
    {
        var callbacks = new List<WeakReference>();
        for (int i = 0; i < Times; i++)
        {
            callbacks.Add(await StartInVain(code));
        }

        AssertCollected(callbacks);
    }

    [Fact]
    public async Task A10_AKeptDelegate_OutlivesTheWait()
    {
        var callbacks = new List<WeakReference>();
        for (int i = 0; i < Times; i++)
        {
            using var source = new CancellationTokenSource();
            (Task<AvResult> entered, nint pointer, WeakReference callback) = StartNative(source.Token);
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
            Collect();
            Assert.True(callback.IsAlive);

            CallNative(pointer, 1005);

            Assert.Equal(AvStrayCallbackKind.Late, (await _rig.Strays.NextAsync()).Kind);
            callbacks.Add(callback);
        }

        AssertCollected(callbacks);
    }

    [Fact]
    public async Task A10_ADelegateOfALostOperation_IsKeptForEver()
    {
        (Task<AvResult> entered, nint pointer, WeakReference callback) = StartNative();
        _rig.Clock.Advance(TimeSpan.FromSeconds(35));
        _rig.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(AvErrorReason.Deadline, (await entered.Guarded()).Error?.Reason);
        Collect();

        Assert.True(callback.IsAlive);
        CallNative(pointer, 0);
        Assert.Equal(AvStrayCallbackKind.Late, (await _rig.Strays.NextAsync()).Kind);
    }

    [Fact]
    public void A10_AKeptDelegate_IsHeldByNobodyElse_ThanTheLibrary()
    {
        var callbacks = new List<WeakReference>();
        for (int i = 0; i < Times; i++)
        {
            (nint pointer, WeakReference callback) = StartForgotten();
            Collect();
            Assert.True(callback.IsAlive);

            CallNative(pointer, 0);
            callbacks.Add(callback);
        }

        AssertCollected(callbacks);
    }

    [Fact]
    public async Task Keep_ReturnsTheDelegateItself()
    {
        Action callback = static () => { };
        Action? kept = null;
        await AvCall.RunAsync(done =>
        {
            kept = done.Keep(callback);
            return 1;
        });
        Assert.Same(callback, kept);
    }

    // Its own method, so that no local of the test roots the delegate.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (Task<AvResult> Entered, nint Pointer, WeakReference Callback) StartNative(
        CancellationToken cancellationToken = default
    )
    {
        nint pointer = 0;
        WeakReference? reference = null;
        Task<AvResult> entered = _rig
            .Caller.RunAsync(
                done =>
                {
                    NativeCallback callback = done.Keep<NativeCallback>(code => done.Complete(code));
                    reference = new WeakReference(callback);
                    pointer = Marshal.GetFunctionPointerForDelegate(callback);
                    return 0;
                },
                cancellationToken: cancellationToken
            )
            .AsTask();
        return (entered, pointer, reference!);
    }

    // Without a deadline no timer holds the operation, and nobody awaits it.
    [SuppressMessage("Reliability", "CA2012", Justification = "That nobody awaits it is what is tested here.")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint Pointer, WeakReference Callback) StartForgotten()
    {
        nint pointer = 0;
        WeakReference? reference = null;
        _ = AvCall.RunAsync(
            done =>
            {
                NativeCallback callback = done.Keep<NativeCallback>(code => done.Complete(code));
                reference = new WeakReference(callback);
                pointer = Marshal.GetFunctionPointerForDelegate(callback);
                return 0;
            },
            Timeout.InfiniteTimeSpan
        );
        return (pointer, reference!);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> StartInVain(int? code)
    {
        WeakReference? reference = null;
        try
        {
            await _rig.Caller.RunAsync(done =>
            {
                reference = new WeakReference(done.Keep<NativeCallback>(code => done.Complete(code)));
                return code ?? throw new InvalidTimeZoneException();
            });
        }
        catch (InvalidTimeZoneException)
        {
            // What the start of the second case does.
        }

        return reference!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CallNative(nint pointer, int code) =>
        Marshal.GetDelegateForFunctionPointer<NativeCallback>(pointer)(code);

    private static void AssertCollected(List<WeakReference> callbacks)
    {
        Collect();
#if NET
        Assert.All(callbacks, static callback => Assert.False(callback.IsAlive));
#else
        // Mono takes whatever lies on a stack for a reference: some may seem to be held, but not most of them.
        Assert.InRange(callbacks.Count(static callback => callback.IsAlive), 0, Times / 2);
#endif
    }

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void NativeCallback(int code);
}
