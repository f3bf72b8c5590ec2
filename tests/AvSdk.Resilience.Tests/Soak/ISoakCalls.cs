using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>A way to have calls of the SDK made one at a time in each class.</summary>
internal interface ISoakCalls
{
    /// <summary>From now on this is the SDK.</summary>
    void Use(IFakeAvSdk sdk);

    /// <summary>Somebody outside has finished an operation, and says so.</summary>
    void OnOutsideEnded(AvOperationClass operationClass);

    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<AvOutcome> RunAsync(SoakCall call, CancellationToken cancellationToken);
}
