using System.Globalization;

namespace AvSdk.Resilience;

/// <summary>An operation, and how long something has been so for it. It does not change afterwards.</summary>
public sealed class AvTimedOperation
{
    internal AvTimedOperation(AvOperation operation, TimeSpan elapsed)
    {
        Operation = operation;
        // A clock that was read before it began says less than nothing.
        Elapsed = elapsed > TimeSpan.Zero ? elapsed : TimeSpan.Zero;
    }

    /// <summary>The operation. Its target may name a person; its text does not.</summary>
    public AvOperation Operation { get; }

    /// <summary>For how long, by the coordinator's clock.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The operation's name and the time in seconds.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} for {1:0.0} s", Operation.Name, Elapsed.TotalSeconds);
}
