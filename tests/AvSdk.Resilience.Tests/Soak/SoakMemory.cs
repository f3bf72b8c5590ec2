namespace AvSdk.Resilience.Tests.Soak;

/// <summary>What is still held when all is over.</summary>
internal static class SoakMemory
{
    public static long Measure()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
