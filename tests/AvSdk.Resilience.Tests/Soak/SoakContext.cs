using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>
/// A context that outlives its SDKs: the thread and what the calls go through stay, and each round brings a new SDK. The
/// record of that only grows, and goes with it.
/// </summary>
/// <param name="dispatcher">The SDK's thread.</param>
/// <param name="calls">What the calls go through.</param>
/// <param name="makeSdk">Makes the SDK of a round.</param>
/// <param name="doubles">Which callbacks come twice now and then.</param>
/// <param name="kinds">What is asked for: each kind with the one after it.</param>
internal sealed class SoakContext(
    AvDispatcher dispatcher,
    ISoakCalls calls,
    Func<IFakeAvSdk> makeSdk,
    Func<AvSdkOperation, bool> doubles,
    params SoakKind[] kinds
)
{
    public SoakTally Tally { get; } = new();

    public SoakFigures Figures { get; } = new();

    public ISoakCalls Calls => calls;

    public SoakSdk MakeSdk(int seed, int callsOfRound, TimeProvider clock)
    {
        IFakeAvSdk sdk = makeSdk();
        new SoakScript(seed, answers: callsOfRound / 4, doubles).WriteInto(sdk);
        return new SoakSdk(sdk, dispatcher, clock, seed, kinds);
    }
}
