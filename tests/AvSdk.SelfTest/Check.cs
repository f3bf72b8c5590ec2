namespace AvSdk.SelfTest;

/// <summary>Says what holds and what does not.</summary>
internal static class Check
{
    /// <summary>How many did not hold.</summary>
    public static int Failures { get; private set; }

    /// <summary>How many were made.</summary>
    public static int Count { get; private set; }

    public static void That(bool holds, string what)
    {
        Count++;
        Failures += holds ? 0 : 1;
        Console.WriteLine($"{(holds ? "ok" : "FAILED")}: {what}");
    }

    public static void Throws<TException>(Action action, string what)
        where TException : Exception
    {
        try
        {
            action();
            That(false, what);
        }
        catch (TException)
        {
            That(true, what);
        }
    }
}
