namespace AvSdk.Resilience.Tests.Rig;

/// <summary>A run for tests of what runs stand in: it goes through no pipeline.</summary>
internal static class StubRun
{
    public static AvRun Of(AvOperation operation) => CallbackRun<int>.Of(operation, place: null, 0, start: null!);
}
