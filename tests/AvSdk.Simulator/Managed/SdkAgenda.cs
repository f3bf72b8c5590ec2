namespace AvSdk.Simulator;

/// <summary>What is still to come, in the order in which it falls due.</summary>
internal sealed class SdkAgenda
{
    private readonly List<SdkJob> _jobs = [];

    public TimeSpan NextDue => _jobs.Count == 0 ? SdkJob.Never : _jobs[0].Due;

    public void Add(SdkJob job)
    {
        // Behind those due at the same time: first come, first served.
        int after = _jobs.FindIndex(other => other.Due > job.Due);
        _jobs.Insert(after < 0 ? _jobs.Count : after, job);
    }

    public void Remove(SdkJob job) => _jobs.Remove(job);

    public void Clear() => _jobs.Clear();

    public SdkJob? TakeDue(TimeSpan now)
    {
        if (_jobs.Count == 0 || _jobs[0].Due > now || _jobs[0].Due == SdkJob.Never)
        {
            return null;
        }
        SdkJob job = _jobs[0];
        _jobs.RemoveAt(0);
        return job;
    }
}
