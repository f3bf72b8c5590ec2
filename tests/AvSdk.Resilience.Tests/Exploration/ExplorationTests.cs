using Microsoft.Coyote.SystematicTesting;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// The lane, the slot and the run in many orders of what several threads do to them; and, as a proof of the explorer, with a fault
/// planted, which it has to find.
/// </summary>
public sealed class ExplorationTests(ITestOutputHelper output)
{
    private const int Orders = 500;
    private const int OrdersForAFault = 5000;

    public static TheoryData<string> FaultsOfTheLane => [.. LaneFaults.All.Select(static fault => fault.Name)];

    public static TheoryData<string> FaultsOfTheSlot => [.. SlotFaults.All.Select(static fault => fault.Name)];

    public static TheoryData<string> FaultsOfARun => [.. RunFaults.All.Select(static fault => fault.Name)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void L1_L4_L8_L11_InEveryOrder_ALaneIsFair_ForgetsNobody_AndIsFreeInTheEnd(bool prioritizes) =>
        AssertHolds(typeof(LaneScenario), prioritizes);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A12_A13_A14_A15_L6_InEveryOrder_ASlotServesOneOperation_AndIsFreeInTheEnd(bool prioritizes) =>
        AssertHolds(typeof(SlotScenario), prioritizes);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A6_A10_L2_L5_L6_InEveryOrder_ARunEndsOnce_LeavesItsLane_AndIsNotTakenForAnother(bool prioritizes) =>
        AssertHolds(typeof(RunScenario), prioritizes);

    [Theory]
    [MemberData(nameof(FaultsOfTheLane))]
    public void AFaultOfTheLane_IsFound(string fault) =>
        AssertFound(typeof(LaneScenario), LaneFaults.All.Single(one => one.Name == fault));

    [Theory]
    [MemberData(nameof(FaultsOfTheSlot))]
    public void AFaultOfTheSlot_IsFound(string fault) =>
        AssertFound(typeof(SlotScenario), SlotFaults.All.Single(one => one.Name == fault));

    [Theory]
    [MemberData(nameof(FaultsOfARun))]
    public void AFaultOfARun_IsFound(string fault) =>
        AssertFound(typeof(RunScenario), RunFaults.All.Single(one => one.Name == fault));

    private void AssertHolds(Type scenario, bool prioritizes)
    {
        uint seed = (uint)Environment.TickCount;
        TestReport report = Explorer.Explore(ExploredAssemblies.AsTheyAre, scenario, seed, Orders, prioritizes);
        output.WriteLine($"seed {seed}: {Explored(report)} orders, of up to {MostSteps(report)} steps");
        Assert.True(
            report.NumOfFoundBugs == 0,
            $"Seed {seed}, order {Explored(report)}: {string.Join('\n', report.BugReports)}"
        );
        Assert.Equal(Orders, Explored(report));
    }

    private void AssertFound(Type scenario, Fault fault)
    {
        using var assemblies = ExploredAssemblies.With(fault);
        TestReport report = Explorer.Explore(assemblies, scenario, seed: 1, OrdersForAFault, prioritizes: false);
        output.WriteLine($"order {Explored(report)}: {report.BugReports.FirstOrDefault()?.Split('\n')[0]}");
        Assert.True(report.NumOfFoundBugs > 0, $"{fault.Name}: not found in {Explored(report)} orders.");
    }

    private static int Explored(TestReport report) => report.NumOfExploredFairPaths + report.NumOfExploredUnfairPaths;

    private static int MostSteps(TestReport report) =>
        Math.Max(report.MaxExploredFairSteps, report.MaxExploredUnfairSteps);
}
