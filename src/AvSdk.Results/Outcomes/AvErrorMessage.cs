using System.Globalization;

namespace AvSdk.Results;

/// <summary>Words an error in one line that a person can search a log or the web for. Always English (rule M8).</summary>
internal static class AvErrorMessage
{
    public static string Of(AvError error)
    {
        string number = error.Number.ToString(CultureInfo.InvariantCulture);
        string what = error.Info.IsListed ? $"{error.Info.Name} ({number})" : number;
        string why = Why(error.Reason);
        return $"{error.Operation ?? "The call"} failed: {what}, {error.Info.Text.Meaning}.{(why.Length == 0 ? "" : " " + why)}";
    }

    /// <summary>The sentence that explains a decision of ours; empty for <see cref="AvErrorReason.None"/>.</summary>
    public static string Why(AvErrorReason reason) =>
        reason switch
        {
            AvErrorReason.None => "",
            AvErrorReason.NoResult => "No result was ever set: this is the default value of the type.",
            AvErrorReason.Deadline => "The completion did not come before the deadline; the SDK may still be at it.",
            AvErrorReason.CallbackLost => "The completion never came: the operation is given up as lost.",
            AvErrorReason.SlotBusy => "It was not started: another operation still waits for the same event.",
            AvErrorReason.LaneFull => "It was not started: too many operations of its class are waiting already.",
            AvErrorReason.LaneTime => "It was not started: its turn did not come in time.",
            AvErrorReason.Nested =>
                "It was not started: it was awaited inside a hook that an operation of the same lane awaits.",
            AvErrorReason.ConflictPersists => "Waiting for the other operation did not end the conflict.",
            AvErrorReason.TotalTimeout => "The total timeout ended the attempts.",
            AvErrorReason.Disposed => "The coordinator was disposed.",
            AvErrorReason.DispatcherGone => "It was not started: the SDK's thread takes no more work.",
            AvErrorReason.FailedByHost => "Another event of the SDK said so, a disconnect for instance.",
            AvErrorReason.NotConfirmed =>
                "It is not the state that was wanted: Confirm, or the room that was entered last, says so.",
            AvErrorReason.ContextStopped => "The context was stopped meanwhile, so its callback never comes.",
            _ => reason.ToString(),
        };
}
