using System.Reflection;
using AvSdk.NativeSdk;
using Xunit.Sdk;
using Xunit.v3;

namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>Runs a theory on both implementations; on the native one only where it could be built.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        new([
            new TheoryDataRow<SdkKind>(SdkKind.Fake),
            new TheoryDataRow<SdkKind>(SdkKind.Native)
            {
                Skip = NativeAvSdk.IsAvailable ? null : NativeAvSdk.WhyUnavailable,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
