namespace AvSdk.Testing;

// The strings that a test pulls.
public sealed partial class FakeAvSdk
{
    private int _micLevel = 60;

    /// <inheritdoc/>
    public int MicLevel
    {
        get => _micLevel;
        set =>
            Change(_ =>
            {
                _micLevel = value;
            });
    }

    /// <inheritdoc/>
    public bool NetworkDown
    {
        get => Locked(() => _engine.NetworkDown);
        set =>
            Change(engine =>
            {
                engine.NetworkDown = value;
            });
    }

    /// <inheritdoc/>
    public void BindToCurrentThread() =>
        Change(_ =>
        {
            _owner = Thread.CurrentThread;
        });

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The operation ends inside its start, or the time is below zero or above 49 days.</exception>
    public void SetDuration(AvSdkOperation operation, TimeSpan duration)
    {
        Misuse.CheckCallsBack(operation);
        Misuse.CheckNotNegative(duration, nameof(duration));
        Misuse.CheckNotTooLong(duration, nameof(duration), $"{nameof(FakeAnswer)}.{nameof(FakeAnswer.Never)}()");
        Change(engine => engine.SetDuration(operation, duration));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The operation excludes nothing, or the time is below zero or above 49 days.</exception>
    public void BeginOutsideOperation(AvSdkOperation operation, TimeSpan duration)
    {
        Misuse.CheckHasClass(operation);
        Misuse.CheckNotNegative(duration, nameof(duration));
        Misuse.CheckNotTooLong(duration, nameof(duration), nameof(SetExclusion));
        TimeSpan until = Now + duration;
        Change(engine => engine.State.Exclusion.HoldOutside(operation, until));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The operation excludes nothing, and nothing excludes it.</exception>
    public void SetExclusion(AvSdkOperation operation, bool excluded)
    {
        Misuse.CheckHasClass(operation);
        Change(engine => engine.State.Exclusion.SetStanding(operation, excluded));
    }

    /// <inheritdoc/>
    public void Disconnect(int code, string info)
    {
        TimeSpan now = Now;
        Change(engine =>
        {
            Misuse.CheckHasRoom(engine.State.Room);
            engine.Disconnect(code, info, now);
        });
        Arm();
    }

    /// <inheritdoc/>
    public void AddDevice(string id)
    {
        Misuse.CheckId(id);
        Change(engine =>
        {
            if (!engine.State.Devices.ContainsKey(id))
            {
                engine.State.Devices.Add(id, new SdkTarget());
            }
        });
    }

    /// <inheritdoc/>
    public void RemoveDevice(string id)
    {
        Misuse.CheckId(id);
        Change(engine => Misuse.Remove(engine.State.Devices, id, "device"));
    }

    /// <inheritdoc/>
    public void AddMember(string id, bool hasVideo)
    {
        Misuse.CheckId(id);
        Change(engine =>
        {
            if (!engine.State.Members.TryGetValue(id, out SdkTarget? member))
            {
                engine.State.Members.Add(id, member = new SdkTarget());
            }
            member.HasVideo = hasVideo;
        });
    }

    /// <inheritdoc/>
    public void RemoveMember(string id)
    {
        Misuse.CheckId(id);
        Change(engine => Misuse.Remove(engine.State.Members, id, "member"));
    }

    // A test's call: it is told what went wrong since its last one, and that nothing comes of this one any more.
    private void Change(Action<SdkEngine> change)
    {
        ThrowFaults();
        lock (_gate)
        {
            CheckDisposed();
            change(_engine);
        }
    }
}
