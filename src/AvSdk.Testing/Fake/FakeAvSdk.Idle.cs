namespace AvSdk.Testing;

// What is in flight, and what each of it waits for.
public sealed partial class FakeAvSdk
{
    /// <summary>
    /// Nothing is in flight: every operation that was accepted has ended, and no callback is still to come. A failure says of
    /// each what it waits for.
    /// </summary>
    /// <exception cref="AvSdkAssertionException">Something is.</exception>
    public void AssertIdle()
    {
        TimeSpan now = Now;
        string[] left = Locked(() =>
            _engine.StillToCome.Select(job => $"\n  {Name(job.Call)}: {Sort(job)}{WhatItWaitsFor(job, now)}").ToArray()
        );
        Assert(left.Length == 0, $"Nothing was to be in flight, and this is:{string.Concat(left)}");
    }

    private static string Name(SdkCall call) => $"{call.Operation} {call.Target}".TrimEnd();

    private static string Sort(SdkJob job) =>
        job.IsEcho ? "only an echo, "
        : job.IsLive || job.Call.Operation is AvSdkOperation.Disconnect ? ""
        : "only a callback after a refusal, ";

    private string WhatItWaitsFor(SdkJob job, TimeSpan now)
    {
        bool usual = _options.DeliverOn is not null && job.Mouth == SdkMouth.Usual;
        return job.Due == SdkJob.Never ? "never ends, as FakeAnswer.Never() says"
            : usual && DispatcherHasGone ? "never comes, the dispatcher in DeliverOn has gone"
            : job.Due > now
                ? FormattableString.Invariant(
                    $"falls due at {job.Due.TotalSeconds:0.000} s, and it is {now.TotalSeconds:0.000} s: let time pass"
                )
            : job.Mouth == SdkMouth.Usual && _options.DeliverInPoll ? "is due, and waits for a Poll"
            : !usual ? "is due, on a thread of the fake's own"
            : _posted ? "is posted, and waits for a turn of the dispatcher"
            : _postAgainAt is { } again
                ? FormattableString.Invariant(
                    $"is due, and the dispatcher's Post threw: it is called again at {again.TotalSeconds:0.000} s"
                )
            : "is due, and about to be posted to the dispatcher";
    }
}
