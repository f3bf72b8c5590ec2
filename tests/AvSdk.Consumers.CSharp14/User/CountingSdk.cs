namespace AvSdk.Consumers.CSharp14;

/// <summary>A substitute allocates; where bytes are counted this one stands in.</summary>
public sealed class CountingSdk
{
    public int Calls { get; private set; }

    public int StopContext()
    {
        Calls++;
        return 0;
    }
}
