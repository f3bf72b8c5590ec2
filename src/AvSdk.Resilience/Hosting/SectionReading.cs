using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>What was read in a section of the configuration, all of it at one time: options are checked and used together.</summary>
/// <param name="Leaves">All that stood there.</param>
/// <param name="Faults">What could not be taken over of it, a sentence each.</param>
/// <param name="Catalog">The table in whose words it was read.</param>
/// <param name="Coordinator">What a coordinator would be made with.</param>
internal sealed record SectionReading(
    IReadOnlyList<KeyValuePair<string, string?>> Leaves,
    IReadOnlyList<string> Faults,
    AvErrorCatalog Catalog,
    AvCoordinatorOptions Coordinator
)
{
    public string Text => ContextSection.TextOf(Leaves);

    /// <summary>What stood at a path; null when nothing did.</summary>
    public string? this[string path] =>
        Leaves.FirstOrDefault(leaf => path.Equals(leaf.Key, StringComparison.OrdinalIgnoreCase)).Value;
}
