namespace AvSdk.Results;

/// <summary>Who is told what, in which order, and when the object is free again.</summary>
internal partial class PendingCall
{
    private bool _announced; // The observer has been told of the settlement.
    private bool _taken; // The one who waited has taken the answer.
    private AvStrayCallbackKind _previousEnd;
    private OperationText _previousOperation;
    private object? _previousTag;
    private bool _byHost; // The host ended it (rule A14): the SDK's own callback may still come.

    private protected virtual void Forget()
    {
        _previousEnd =
            _refused ? AvStrayCallbackKind.AfterRefusal
            : _byHost ? AvStrayCallbackKind.Late
            : AvStrayCallbackKind.Duplicate;
        _previousOperation = _settings.Operation;
        _previousTag = _byHost ? _settings.Tag : null;
        _settings = default;
        _place = null;
        _early = null;
        _refused = _answered = _announced = _taken = _judging = _byHost = false;
        _cancellation = default;
        _stage = PendingCallStage.Idle;
    }

    private protected override void OnTaken()
    {
        lock (Gate)
        {
            _taken = true;
        }

        Recycle();
    }

    /// <summary>
    /// The operation has been put into the settled stage, under the lock. The observer hears first, and the one who waits
    /// second: a lane is free before its caller goes on (rule L9).
    /// </summary>
    private void Settle(AvOutcome outcome, bool answers, bool byHost = false)
    {
        StrayReport late = Report(AvStrayCallbackKind.Late, Generation); // Before the object may be used again.
        bool isHandled = Announce(
            new Settlement
            {
                Outcome = outcome,
                IsLate = !answers,
                IsByHost = byHost,
            }
        );
        if (answers)
        {
            _cancellation.Dispose();
            Answer(outcome);
            return;
        }

        if (!isHandled)
        {
            late.Send(outcome);
        }

        Recycle();
    }

    private bool EndWithoutCallback(Action answer)
    {
        bool answers;
        AvOutcome? early;
        lock (Gate)
        {
            early = _early;
            if (_stage == PendingCallStage.Settled)
            {
                return false; // Given up before it was started: all has been said.
            }

            _refused = true;
            _stage = PendingCallStage.Settled;
            answers = !_answered;
            _answered = true;
        }

        if (early is not null)
        {
            Report(AvStrayCallbackKind.AfterRefusal, Generation).Send(early);
        }

        Announce(new Settlement { IsLate = !answers });
        if (answers)
        {
            _cancellation.Dispose();
            answer();
        }
        else
        {
            Recycle();
        }

        return answers;
    }

    /// <returns>For a late outcome, whether it needs no report: the observer has a use for it, or it is the host's own word.</returns>
    private bool Announce(in Settlement settlement)
    {
        ReleaseKept();
        _place?.Release(this);
        bool used = _settings.Observer?.OnSettled(this, settlement) ?? false;
        lock (Gate)
        {
            _announced = true;
            return used || settlement.IsByHost;
        }
    }

    private StrayReport Report(AvStrayCallbackKind kind, int generation) =>
        generation == Generation ? new(kind, owner.Reporter, _settings.Operation, _settings.Tag)
        : generation == Generation - 1 ? new(kind, owner.Reporter, _previousOperation, _previousTag)
        : new(kind, owner.Reporter, default, null); // Of long ago: whose it was is not known any more.

    /// <summary>Gives the object back once nobody needs it: settled, announced, answered, and the answer taken.</summary>
    private void Recycle()
    {
        lock (Gate)
        {
            // A lost operation keeps its object: its callback may still come, and must not meet another operation.
            if (!_announced || !_taken || _lost)
            {
                return;
            }

            Generation++;
            Forget();
        }

        Disarm();
        ResetPromise();
        owner.Return(this);
    }
}
