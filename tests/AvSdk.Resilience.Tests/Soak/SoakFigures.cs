namespace AvSdk.Resilience.Tests.Soak;

/// <summary>What the judges of all rounds of a context said.</summary>
internal sealed class SoakFigures
{
    public int Overlaps { get; private set; }

    public int Conflicts { get; private set; }

    public int Excused { get; private set; }

    public int Outside { get; private set; }

    public int Accepted { get; private set; }

    public int Timeouts { get; private set; }

    public int Doubles { get; private set; }

    public int Lost { get; private set; }

    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public string Faults { get; private set; } = "";

    public void Add(SoakSdk sdk)
    {
        LaneJudge judge = sdk.Judge;
        Overlaps += judge.Overlaps;
        Conflicts += judge.Conflicts;
        Excused += judge.Excused;
        Outside += sdk.OutsideOperations;
        Accepted += judge.Accepted;
        Timeouts += judge.Timeouts;
        Doubles += judge.Doubles;
        Lost += judge.Lost;
        Faults += judge.HasFaults
            ? $"{judge.Overlaps} overlaps, {judge.Unexplained} conflicts unexplained, {judge.OffThread} off the thread, first:\n{judge.Faults}\n"
            : "";
    }

    public override string ToString() =>
        $"{Accepted} native operations, {Timeouts} times 1005, {Lost} lost, {Doubles} doubled, "
        + $"{Outside} by others, {Excused} conflicts with those, {Overlaps} overlaps of ours, {Conflicts} of them refused as conflicts";
}
