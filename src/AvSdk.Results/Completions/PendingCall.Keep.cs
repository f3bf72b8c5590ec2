namespace AvSdk.Results;

/// <summary>Delegates that native code holds by a pointer only (rule A10).</summary>
internal partial class PendingCall
{
    private static readonly HashSet<PendingCall> Rooted = [];

    private List<Delegate>? _kept;

    public void Keep(int generation, Delegate callback)
    {
        lock (Gate)
        {
            if (generation != Generation || _stage is PendingCallStage.Idle or PendingCallStage.Settled)
            {
                return;
            }

            (_kept ??= []).Add(callback);
            lock (Rooted)
            {
                Rooted.Add(this);
            }
        }
    }

    private void ReleaseKept()
    {
        lock (Gate)
        {
            // A lost operation's callback may still come, so its delegates stay, for ever.
            if (_lost || _kept is not { Count: > 0 })
            {
                return;
            }

            _kept.Clear();
            lock (Rooted)
            {
                Rooted.Remove(this);
            }
        }
    }
}
