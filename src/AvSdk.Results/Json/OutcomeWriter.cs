using System.Text.Json;

namespace AvSdk.Results;

/// <summary>Writes what an outcome says. The code comes first, so that a reader knows at once what it reads.</summary>
internal static class OutcomeWriter
{
    /// <summary>Writes the object of an outcome that brings no value.</summary>
    public static void Write(Utf8JsonWriter writer, AvOutcome outcome)
    {
        writer.WriteStartObject();
        WriteProperties(writer, outcome);
        writer.WriteEndObject();
    }

    /// <summary>Writes the properties of the object; the caller starts it, may add the value, and ends it.</summary>
    public static void WriteProperties(Utf8JsonWriter writer, AvOutcome outcome)
    {
        writer.WriteNumber(OutcomePropertyName.Of(OutcomeProperty.Code), outcome.Number);
        switch (outcome)
        {
            case AvSuccess { TakenFor: { } row }:
                WriteEdition(writer, row);
                writer.WriteBoolean(OutcomePropertyName.Of(HowTaken(row)), true);
                break;
            case AvError error:
                WriteEdition(writer, error.Info);
                WriteDetails(writer, error);
                break;
        }

        JsonText.Write(writer, OutcomeProperty.Message, OutcomeProperty.MessageUtf16, outcome.SdkMessage);
    }

    // A pipeline may be told to treat any code as success, which does not make it mean "already in the state".
    private static OutcomeProperty HowTaken(AvErrorInfo row) =>
        row.Code == AvErrorCode.HasInTheState ? OutcomeProperty.AlreadyInState : OutcomeProperty.TreatedAsSuccess;

    private static void WriteEdition(Utf8JsonWriter writer, AvErrorInfo row) =>
        writer.WriteString(OutcomePropertyName.Of(OutcomeProperty.Edition), row.Edition);

    private static void WriteDetails(Utf8JsonWriter writer, AvError error)
    {
        writer.WriteString(OutcomePropertyName.Of(OutcomeProperty.Origin), EnumWord<AvErrorOrigin>.Of(error.Origin));
        if (error.Reason != AvErrorReason.None)
        {
            writer.WriteString(
                OutcomePropertyName.Of(OutcomeProperty.Reason),
                EnumWord<AvErrorReason>.Of(error.Reason)
            );
        }

        JsonText.Write(writer, OutcomeProperty.Operation, OutcomeProperty.OperationUtf16, error.Operation);
    }
}
