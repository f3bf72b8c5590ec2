using System.Collections.Concurrent;
using AvSdk.Simulator;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>
/// The soak's calls as a concurrency limiter around them does it: one permit a class, given back when the caller stops
/// waiting.
/// </summary>
internal sealed class NaiveSoak : IDisposable
{
    private static readonly byte[] Signature = [.. "signed"u8];
    private readonly SoakSdk _soak;
    private readonly SemaphoreSlim[] _permits = [new(1), new(1), new(1)];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> _waiting = new();

    public NaiveSoak(SoakSdk soak)
    {
        _soak = soak;
        soak.Sdk.EnterRoomComplete += (code, _) => Complete("entered", code);
        soak.Sdk.ExitRoomComplete += () => Complete("exited", 0);
        soak.Sdk.DeviceOperationComplete += (code, _) => Complete("device", code);
    }

    public void Dispose() => Array.ForEach(_permits, static permit => permit.Dispose());

    public async Task RunAsync(SoakKind kind, CancellationToken cancellationToken)
    {
        if (kind is SoakKind.Upload)
        {
            return; // They exclude nobody.
        }

        SemaphoreSlim permit = _permits[(int)kind / 2];
        await permit.WaitAsync(cancellationToken);
        try
        {
            var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            int code = await _soak.Dispatcher.InvokeAsync(() => Start(kind, done), cancellationToken);
            if (code == 0)
            {
                await done.Task.WaitAsync(TimeSpan.FromSeconds(35), _soak.Clock, cancellationToken);
            }
        }
        catch (TimeoutException)
        {
            // A lost or a late one: given up.
        }
        finally
        {
            permit.Release();
        }
    }

    private int Start(SoakKind kind, TaskCompletionSource<int> done)
    {
        ManagedAvSdk sdk = _soak.Sdk;
        switch (kind)
        {
            case SoakKind.EnterRoom:
                _waiting["entered"] = done;
                return sdk.EnterRoom(42, Signature);
            case SoakKind.ExitRoom:
                _waiting["exited"] = done;
                return sdk.ExitRoom();
            case SoakKind.OpenDevice or SoakKind.CloseDevice:
                _waiting["device"] = done;
                return kind is SoakKind.OpenDevice ? sdk.OpenDevice("mic") : sdk.CloseDevice("mic");
            case SoakKind.RequestView:
                return sdk.RequestView("alice", (code, _) => done.TrySetResult(code));
            default:
                return sdk.CancelView("alice", (code, _) => done.TrySetResult(code));
        }
    }

    private void Complete(string name, int code)
    {
        if (_waiting.TryRemove(name, out TaskCompletionSource<int>? done))
        {
            done.TrySetResult(code);
        }
    }
}
