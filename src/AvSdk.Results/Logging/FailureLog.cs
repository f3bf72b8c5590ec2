using Microsoft.Extensions.Logging;

namespace AvSdk.Results;

/// <summary>Writes the failures of a caller down, where they are made.</summary>
internal sealed class FailureLog(ILogger logger)
{
    /// <summary>Writes on a pool thread: the log must neither run inside the SDK's callback nor keep the answer waiting (rule A10).</summary>
    public void WriteLater(AvOutcome outcome)
    {
        if (outcome is AvError)
        {
            ThreadPool.QueueUserWorkItem(_ => Write(outcome));
        }
    }

    public void Write(AvOutcome outcome)
    {
        if (outcome is not AvError error)
        {
            return;
        }

        try
        {
            OutcomeLog.Write(logger, error);
        }
#pragma warning disable CA1031 // A log that throws must neither end the process, on the pool, nor take the place of the result.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The failure is the caller's result all the same.
        }
    }
}
