namespace AvSdk.Simulator;

/// <summary>The strings that a test pulls.</summary>
public sealed partial class NativeAvSdk
{
    // As in avsim.h.
    private const long DefaultMs = -1;
    private const long NeverMs = -2;

    private readonly SdkLog _log = new();
    private bool _networkDown;
    private int _micLevel = 60;

    public event Action<SdkLogEntry>? Answered;

    public TimeSpan Now => TimeSpan.FromMilliseconds(NativeMethods.NowMs(_sdk));

    public IReadOnlyList<SdkLogEntry> Log => _log.Entries;

    public bool NetworkDown
    {
        get => _networkDown;
        set => NativeMethods.ScriptNetwork(_sdk, _networkDown = value);
    }

    public int MicLevel
    {
        get => _micLevel;
        set => NativeMethods.ScriptMicLevel(_sdk, _micLevel = value);
    }

    /// <summary>SDK seconds for each real second.</summary>
    public void SetSpeed(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        NativeMethods.SetSpeed(_sdk, speed);
    }

    /// <summary>
    /// The clock stands at zero and moves only by <see cref="Advance"/>. To be called before anything else.
    /// </summary>
    public void UseManualClock() => NativeMethods.SetManualClock(_sdk);

    /// <summary>
    /// Moves the clock. Where callbacks come on the SDK's own thread, those due have run when this returns.
    /// </summary>
    public void Advance(TimeSpan time) => NativeMethods.AdvanceMs(_sdk, Milliseconds(time));

    public void BindToCurrentThread() => NativeMethods.ScriptBindThread(_sdk);

    public void SetDuration(SdkOperation operation, TimeSpan duration) =>
        NativeMethods.ScriptDuration(_sdk, operation, Milliseconds(duration));

    public void Answers(SdkOperation operation, params ReadOnlySpan<SdkAnswer> answers)
    {
        foreach (SdkAnswer answer in answers)
        {
            NativeMethods.ScriptAnswer(
                _sdk,
                operation,
                answer.Return,
                answer.Code,
                answer.Info,
                answer.Silent,
                answer.Early,
                Milliseconds(answer.Delay),
                Milliseconds(answer.Echo)
            );
        }
    }

    public void BeginOutsideOperation(SdkOperation operation, TimeSpan duration) =>
        NativeMethods.ScriptOutsideOperation(_sdk, operation, Milliseconds(duration));

    public void SetExclusion(SdkOperation operation, bool excluded) =>
        NativeMethods.ScriptExclusion(_sdk, operation, excluded);

    public void Disconnect(int code, string info) => NativeMethods.ScriptDisconnect(_sdk, code, info);

    public void AddDevice(string id) => NativeMethods.ScriptDevice(_sdk, id, present: true);

    public void RemoveDevice(string id) => NativeMethods.ScriptDevice(_sdk, id, present: false);

    public void AddMember(string id, bool hasVideo) => NativeMethods.ScriptMember(_sdk, id, present: true, hasVideo);

    public void RemoveMember(string id) => NativeMethods.ScriptMember(_sdk, id, present: false, hasVideo: false);

    private static long Milliseconds(TimeSpan? time) =>
        time is not { } given ? DefaultMs
        : given == Timeout.InfiniteTimeSpan ? NeverMs
        : (long)Math.Ceiling(given.TotalMilliseconds);

    private void OnLogged(long timeMs, int operation, int kind, int code)
    {
        var time = TimeSpan.FromMilliseconds(timeMs);
        SdkLogEntry entry = _log.Add(time, (SdkOperation)operation, (SdkLogKind)kind, code);
        Answered?.Invoke(entry);
    }
}
