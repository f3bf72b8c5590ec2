using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace AvSdk.Resilience.Tests.Rig;

/// <summary>Every combination of so many truths.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CombinatorialBoolsAttribute(int count) : DataAttribute
{
    public int Count => count;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        new([
            .. Enumerable
                .Range(0, 1 << count)
                .Select(bits => new TheoryDataRow([
                    .. Enumerable.Range(0, count).Select(bit => (object)((bits >> bit & 1) == 1)),
                ])),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
