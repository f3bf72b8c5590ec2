using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// Which room was entered last through this coordinator, for as long as nothing says that it was left; null when nobody
/// knows. The SDK answers 1003 to EnterRoom in whichever room the user is, so this tells the rooms apart where the operation
/// brings no Confirm (rule S2).
/// </summary>
internal sealed class RoomRecord
{
    private readonly object _gate = new(); // An object, not System.Threading.Lock: netstandard2.0 has none.
    private string? _room;
    private int _lessons; // How often something was learned, be it that nobody knows.

    /// <summary>Whether the room is known, and is not the one that this operation wants to enter.</summary>
    public bool IsAnotherThan(AvOperation operation)
    {
        lock (_gate)
        {
            return Enters(operation) && _room is { } room && room != operation.Target;
        }
    }

    /// <summary>A native operation has settled, in time or late.</summary>
    /// <param name="run">Whose it is.</param>
    /// <param name="outcome">What it came to; null when it was refused or lost.</param>
    /// <param name="isLost">Whether it is lost: the SDK may have done it, or not.</param>
    public void OnSettled(AvRun run, AvOutcome? outcome, bool isLost)
    {
        lock (_gate)
        {
            if (isLost ? run.Operation.Class == AvOperationClass.Room : IsNews(run.Operation, outcome))
            {
                Learn(isLost ? null : RoomAfter(run.Operation));
            }

            run.RoomLessons = _lessons;
        }
    }

    /// <summary>
    /// An operation that was lost, or that the host had ended, calls back after all. Where something else was learned
    /// meanwhile, nobody knows which of the two came last.
    /// </summary>
    public void OnLate(AvRun run, AvOutcome outcome)
    {
        lock (_gate)
        {
            if (IsNews(run.Operation, outcome))
            {
                Learn(run.RoomLessons == _lessons ? RoomAfter(run.Operation) : null);
            }
        }
    }

    /// <summary>The SDK's 1003 was taken for success.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isOurs">Whether it is known which room that speaks of: the SDK alone does not say that.</param>
    public void OnAlreadyInState(AvOperation operation, bool isOurs)
    {
        lock (_gate)
        {
            if (operation.Class == AvOperationClass.Room && (isOurs || !Enters(operation)))
            {
                Learn(RoomAfter(operation));
            }
        }
    }

    /// <summary>Confirm has said that this is not the room, whatever the record says.</summary>
    public void OnDenied(AvOperation operation)
    {
        lock (_gate)
        {
            if (Enters(operation) && _room == operation.Target)
            {
                Learn(null);
            }
        }
    }

    /// <summary>The room was left, or may have been.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            Learn(null);
        }
    }

    private void Learn(string? room)
    {
        _room = room;
        _lessons++;
    }

    /// <summary>Whether it says something of the room. 1201 to an exit: there is none.</summary>
    private static bool IsNews(AvOperation operation, AvOutcome? outcome) =>
        operation.Class == AvOperationClass.Room
        && (
            outcome is AvSuccess
            || operation.OnDisconnect == DisconnectMeaning.Success
                && outcome is AvError { Code: AvErrorCode.HasInTheState or AvErrorCode.RoomNotExist }
        );

    /// <summary>After an operation of a user's own nobody knows: it may have been one that changes rooms.</summary>
    private static string? RoomAfter(AvOperation operation) => Enters(operation) ? operation.Target : null;

    private static bool Enters(AvOperation operation) => operation.OnDisconnect == DisconnectMeaning.Failure;
}
