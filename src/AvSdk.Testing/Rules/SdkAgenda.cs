namespace AvSdk.Testing;

/// <summary>What is still to come, in the order in which it falls due.</summary>
internal sealed class SdkAgenda
{
    private readonly List<SdkJob> _jobs = [];

    public IReadOnlyList<SdkJob> Jobs => _jobs;

    /// <summary>When the first job of a mouth falls due; <see cref="SdkJob.Never"/> when there is none.</summary>
    public TimeSpan NextDue(SdkMouth mouth) =>
        _jobs.Find(job => mouth.HasFlag(job.Mouth)) is { } first ? first.Due : SdkJob.Never;

    public void Add(SdkJob job)
    {
        // Behind those due at the same time: first come, first served.
        int after = _jobs.FindIndex(other => other.Due > job.Due);
        _jobs.Insert(after < 0 ? _jobs.Count : after, job);
    }

    public void Remove(SdkJob job) => _jobs.Remove(job);

    public void Clear() => _jobs.Clear();

    public SdkJob? TakeDue(TimeSpan now, SdkMouth mouth)
    {
        int index = _jobs.FindIndex(job => mouth.HasFlag(job.Mouth));
        if (index < 0 || _jobs[index].Due > now || _jobs[index].Due == SdkJob.Never)
        {
            return null;
        }
        SdkJob job = _jobs[index];
        _jobs.RemoveAt(index);
        return job;
    }
}
