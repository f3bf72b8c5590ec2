namespace AvSdk.Testing;

/// <summary>
/// The simulator without threads: rules, scripts and what follows from them. Time is an argument; whoever calls holds a
/// lock, and runs the callbacks itself.
/// </summary>
internal sealed class SdkEngine
{
    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(30);

    private readonly SdkAgenda _agenda = new();
    private readonly Dictionary<AvSdkOperation, Queue<FakeAnswer>> _scripts = [];
    private readonly Dictionary<AvSdkOperation, TimeSpan> _durations = [];
    private int _uploads;

    public SdkState State { get; } = new();
    public bool NetworkDown { get; set; }

    /// <summary>What is in flight, and the callbacks that are still to come.</summary>
    public IReadOnlyList<SdkJob> StillToCome => _agenda.Jobs;

    public TimeSpan NextDue(SdkMouth mouth) => _agenda.NextDue(mouth);

    public void SetDuration(AvSdkOperation operation, TimeSpan duration) => _durations[operation] = duration;

    public void Script(AvSdkOperation operation, FakeAnswer answer)
    {
        if (!_scripts.TryGetValue(operation, out Queue<FakeAnswer>? queue))
        {
            _scripts[operation] = queue = new Queue<FakeAnswer>();
        }
        queue.Enqueue(answer);
    }

    public FakeAnswer? NextAnswer(AvSdkOperation operation) =>
        _scripts.TryGetValue(operation, out Queue<FakeAnswer>? queue) && queue.Count > 0 ? queue.Dequeue() : null;

    /// <summary>The answers that no start has used yet.</summary>
    public IEnumerable<(AvSdkOperation Operation, FakeAnswer[] Answers)> AnswersLeft =>
        _scripts
            .Where(static script => script.Value.Count > 0)
            .Select(static script => (script.Key, script.Value.ToArray()));

    /// <summary>Decides what comes of a call. An early job is the caller's to <see cref="End"/>.</summary>
    public SdkJob Begin(SdkCall call, TimeSpan now)
    {
        call = call with { Stay = State.Stay };
        int refusal = SdkRules.Refusal(State, call, now);
        if (refusal != SdkCode.Ok)
        {
            return new SdkJob(call) { Return = refusal, Silent = true };
        }
        SdkJob job = Plan(call, NextAnswer(call.Operation) ?? SdkCode.Ok, now);
        if (job.IsLive)
        {
            State.Exclusion.Hold(job);
        }
        if (!job.Early && (job.IsLive || !job.Silent))
        {
            _agenda.Add(job);
        }
        return job;
    }

    /// <summary>A callback that belongs to no operation.</summary>
    public void Post(SdkCall call, int code, string? info, TimeSpan due) =>
        _agenda.Add(
            new SdkJob(call)
            {
                Code = code,
                Info = info,
                Due = due,
                IsBare = true,
            }
        );

    /// <summary>Takes and ends the next job that is due; null when there is none.</summary>
    public SdkJob? EndNext(TimeSpan now, SdkMouth mouth)
    {
        while (_agenda.TakeDue(now, mouth) is { } job)
        {
            if (!NetworkDown || job.GivenUpAt == SdkJob.Never)
            {
                End(job, now);
                return job;
            }
            // The server's answer does not come. The SDK goes on waiting for it.
            job.Code = SdkCode.Timeout;
            job.Due = job.GivenUpAt;
            job.GivenUpAt = SdkJob.Never;
            _agenda.Add(job);
        }
        return null;
    }

    public void End(SdkJob job, TimeSpan now)
    {
        if (job.IsLive)
        {
            State.Exclusion.Release(job);
            if (job.Code == SdkCode.Ok)
            {
                job.Code = SdkRules.Gone(State, job.Call);
            }
            if (job.Code == SdkCode.Ok)
            {
                Apply(job.Call);
            }
        }
        if (job.Echo is { } gap)
        {
            _agenda.Add(
                new SdkJob(job.Call)
                {
                    Code = job.Code,
                    Info = job.Info,
                    Due = now + gap,
                    Mouth = job.Mouth,
                    IsBare = true,
                    IsEcho = true,
                }
            );
        }
    }

    public void Disconnect(int code, string info, TimeSpan now)
    {
        if (State.Exclusion.InFlight(SdkOperationClass.Room) is { } pending)
        {
            State.Exclusion.Release(pending);
            _agenda.Remove(pending);
        }
        State.LeaveRoom();
        Post(new SdkCall(AvSdkOperation.Disconnect), code, info, now);
    }

    public void DropAll()
    {
        _agenda.Clear();
        State.Exclusion.ReleaseAll();
    }

    private void Apply(SdkCall call)
    {
        State.Apply(call);
        if (call.Operation is AvSdkOperation.StopContext)
        {
            DropAll();
        }
    }

    private SdkJob Plan(SdkCall call, FakeAnswer answer, TimeSpan now)
    {
        AvSdkOperation operation = call.Operation;
        if (!operation.CallsBack)
        {
            // It ends inside the start, and its only code is what that returns.
            return new SdkJob(call)
            {
                Return = answer.Return != SdkCode.Ok ? answer.Return : answer.Code,
                Early = true,
                Silent = true,
            };
        }
        bool natural = answer is { Return: SdkCode.Ok, Code: SdkCode.Ok };
        bool waits = natural && operation.UsesNetwork && answer is { Delay: null, Early: false };
        int code = natural ? call.NaturalCode : answer.Code;
        TimeSpan delay = answer.Delay ?? Duration(operation);
        if (waits && delay > ServerPatience)
        {
            (code, delay) = (SdkCode.Timeout, ServerPatience);
        }
        return new SdkJob(operation is AvSdkOperation.Upload ? call with { FileId = $"file-{++_uploads}" } : call)
        {
            Return = answer.Return,
            Code = code,
            Info = answer.Info,
            Due = delay == Timeout.InfiniteTimeSpan ? SdkJob.Never : now + delay,
            GivenUpAt = waits ? now + ServerPatience : SdkJob.Never,
            Silent = answer.Silent || (answer.Return != SdkCode.Ok && !answer.CallbackAfterRefusal),
            Early = answer.Early,
            Echo = answer.Echo,
            Mouth = answer.OnForeignThread ? SdkMouth.Foreign : SdkMouth.Usual,
        };
    }

    private TimeSpan Duration(AvSdkOperation operation) =>
        _durations.TryGetValue(operation, out TimeSpan duration) ? duration : operation.DefaultDuration;
}
