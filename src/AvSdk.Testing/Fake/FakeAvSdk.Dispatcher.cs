using AvSdk.Results;

namespace AvSdk.Testing;

// Callbacks that are posted to the SDK's thread, and what becomes of them where it takes none.
public sealed partial class FakeAvSdk
{
    private static readonly TimeSpan PostAgainAfter = TimeSpan.FromMilliseconds(100);

    private volatile bool _posted;
    private volatile bool _refused;
    private TimeSpan? _postAgainAt;

    // What was posted before the thread had gone is gone with it, and only a dispatcher of our own says so.
    private bool DispatcherHasGone => _refused || _options.DeliverOn is ManualDispatcher { HasGone: true };

    /// <summary>When the next post falls due; <see cref="SdkJob.Never"/> while one is under way, or none will ever be taken.</summary>
    private TimeSpan NextPost()
    {
        if (_options.DeliverOn is null || _posted || _refused)
        {
            return SdkJob.Never;
        }
        TimeSpan due = _engine.NextDue(SdkMouth.Usual);
        return _postAgainAt is { } again && again > due ? again : due;
    }

    private void PostToDispatcher()
    {
        _posted = true;
        bool ran = false;
        try
        {
            _options.DeliverOn!.Post(() =>
            {
                ran = true;
                _posted = false;
                try
                {
                    DeliverOnDispatcher();
                }
                finally
                {
                    Arm(); // A callback that throws does not keep the later ones away.
                }
            });
            Locked(() => _postAgainAt = null);
        }
        catch (ObjectDisposedException) when (!ran)
        {
            // The thread has gone, and with it whoever waited for the callbacks: they stay away, as the SDK's would (rule D4).
            _refused = true;
        }
#pragma warning disable CA1031 // Whatever a foreign Post throws: a timer is nobody to throw at.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (ran)
            {
                // It runs what is posted on the spot: it is a callback that threw.
                _faults.Keep($"A callback on the dispatcher threw, which ends a program with the real SDK", exception);
            }
            else
            {
                PostAgain(exception);
            }
        }
    }

    // Nothing says that the thread has gone. The first of several in a row is kept: a Post that throws for ever fills no memory.
    private void PostAgain(Exception exception)
    {
        TimeSpan again = Now + PostAgainAfter;
        bool first;
        lock (_gate)
        {
            first = _postAgainAt is null;
            _postAgainAt = again;
        }
        _posted = false;
        if (first)
        {
            _faults.Keep($"Post of the dispatcher in DeliverOn threw, and is called again", exception);
        }
    }

    private void DeliverOnDispatcher()
    {
        if (_options.DeliverOn == AvDispatcher.Inline)
        {
            DeliverAndKeepFaults(SdkMouth.Usual); // A thread of the pool, where an exception ends the process.
        }
        else
        {
            Deliver(SdkMouth.Usual);
        }
    }
}
