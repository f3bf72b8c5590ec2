using AvSdk.Testing;

namespace AvSdk.NativeSdk;

/// <summary>The strings that a test pulls.</summary>
public sealed partial class NativeAvSdk
{
    // As in avsim.h.
    private const long DefaultMs = -1;
    private const long NeverMs = -2;

    private readonly List<AvSdkLogEntry> _log = [];
    private bool _networkDown;
    private int _micLevel = 60;

    public event Action<AvSdkLogEntry>? Answered;

    public TimeSpan Now => TimeSpan.FromMilliseconds(NativeMethods.NowMs(_sdk));

    public IReadOnlyList<AvSdkLogEntry> Log
    {
        get
        {
            lock (_log)
            {
                return [.. _log];
            }
        }
    }

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

    public void SetDuration(AvSdkOperation operation, TimeSpan duration) =>
        NativeMethods.ScriptDuration(_sdk, operation, Milliseconds(duration));

    public void Answers(AvSdkOperation operation, params FakeAnswer[] answers)
    {
        foreach (FakeAnswer answer in answers)
        {
            NativeMethods.ScriptAnswer(
                _sdk,
                operation,
                answer.Return,
                answer.CallbackAfterRefusal,
                answer.Code,
                answer.Info,
                answer.Silent,
                answer.Early,
                answer.OnForeignThread,
                Milliseconds(answer.Delay),
                Milliseconds(answer.Echo)
            );
        }
    }

    public void BeginOutsideOperation(AvSdkOperation operation, TimeSpan duration) =>
        NativeMethods.ScriptOutsideOperation(_sdk, operation, Milliseconds(duration));

    public void SetExclusion(AvSdkOperation operation, bool excluded) =>
        NativeMethods.ScriptExclusion(_sdk, operation, excluded);

    public void Disconnect(int code, string info)
    {
        if (NativeMethods.ScriptDisconnect(_sdk, code, info) != 0)
        {
            throw new InvalidOperationException("There is no room to lose.");
        }
    }

    public void AddDevice(string id) => NativeMethods.ScriptDevice(_sdk, Checked(id), present: true);

    public void RemoveDevice(string id) =>
        CheckRemoved(NativeMethods.ScriptDevice(_sdk, Checked(id), present: false), id);

    public void AddMember(string id, bool hasVideo) =>
        NativeMethods.ScriptMember(_sdk, Checked(id), present: true, hasVideo);

    public void RemoveMember(string id) =>
        CheckRemoved(NativeMethods.ScriptMember(_sdk, Checked(id), present: false, hasVideo: false), id);

    private static void CheckRemoved(int code, string id)
    {
        if (code != 0)
        {
            throw new ArgumentException($"There is no {id} to remove.", nameof(id));
        }
    }

    private static string Checked(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id;
    }

    private static long Milliseconds(TimeSpan? time) =>
        time is not { } given ? DefaultMs
        : given == Timeout.InfiniteTimeSpan ? NeverMs
        : (long)Math.Ceiling(given.TotalMilliseconds);

    // Called under the SDK's mutex: it must not call the SDK.
    private void Note(long timeMs, int operation, int kind, int code)
    {
        lock (_log)
        {
            _log.Add(Entry(timeMs, operation, kind, code));
        }
    }

    private static AvSdkLogEntry Entry(long timeMs, int operation, int kind, int code) =>
        new(
            TimeSpan.FromMilliseconds(timeMs),
            (AvSdkOperation)operation,
            (AvSdkLogKind)kind,
            code,
            Environment.CurrentManagedThreadId
        );
}
