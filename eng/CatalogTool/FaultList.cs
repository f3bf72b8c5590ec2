namespace AvSdk.CatalogTool;

/// <summary>Gathers the faults, so that they are told in one go.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    internal bool Any => _faults.Count > 0;

    internal void Add(Fault fault) => _faults.Add(fault);

    /// <summary>By file, line and column; the checks do not run in the order of the text.</summary>
    internal IEnumerable<Fault> InOrder() =>
        _faults
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Column);
}
