namespace AvSdk.Testing;

/// <summary>
/// What a user's code threw where nobody stands above it to be thrown at: kept until a test makes its next call. A timer must
/// not throw: a FakeTimeProvider fires no more once one has, and one of the system's ends the process.
/// </summary>
/// <param name="isNone">What is not kept, because it is no fault of the user's.</param>
internal sealed class KeptFaults(Func<Exception, bool> isNone)
{
    private readonly object _gate = new();
    private readonly List<Exception> _faults = [];
    private string _first = "";

    /// <summary>Runs a user's code, and keeps what it throws.</summary>
    /// <param name="what">What it means that it threw, for the message.</param>
    /// <param name="code">The code.</param>
    public void Guard(FormattableString what, Action code)
    {
        try
        {
            code();
        }
#pragma warning disable CA1031 // Whatever it is: it is thrown later, at whoever makes the next call.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Keep(what, exception);
        }
    }

    public void Keep(FormattableString what, Exception fault)
    {
        if (isNone(fault))
        {
            return;
        }
        lock (_gate)
        {
            if (_faults.Count == 0)
            {
                _first = FormattableString.Invariant(what);
            }
            _faults.Add(fault);
        }
    }

    /// <summary>Throws what was kept, once.</summary>
    /// <exception cref="AvSdkAssertionException">Something was kept; it is the inner exception.</exception>
    public void ThrowIfAny()
    {
        Exception[] faults;
        lock (_gate)
        {
            faults = [.. _faults];
            _faults.Clear();
        }
        if (faults.Length > 0)
        {
            Exception first = faults[0];
            string more = faults.Length == 1 ? "" : FormattableString.Invariant($" ({faults.Length - 1} more did)");
            throw new AvSdkAssertionException(
                $"{_first}{more}: {first.GetType().Name}: {first.Message}",
                faults.Length == 1 ? first : new AggregateException(faults)
            );
        }
    }
}
