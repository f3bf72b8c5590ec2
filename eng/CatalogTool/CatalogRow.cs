using AvSdk.Results;

namespace AvSdk.CatalogTool;

/// <summary>One row of an edition's table.</summary>
/// <param name="Code">The number that the SDK returns.</param>
/// <param name="Name">The SDK's own name for it.</param>
/// <param name="Member">The member of the edition's enum.</param>
/// <param name="AvSdkMember">The member of AvErrorCode with the same meaning; null where there is none.</param>
/// <param name="Origin">Who answers with it.</param>
/// <param name="Category">The kind of error.</param>
/// <param name="Remedies">What the row advises, in the table's order.</param>
/// <param name="Platform">The platform that the code is limited to, or All.</param>
/// <param name="English">The English texts.</param>
/// <param name="Chinese">The Chinese texts; null where the edition has none.</param>
internal sealed record CatalogRow(
    int Code,
    string Name,
    string Member,
    string? AvSdkMember,
    AvErrorOrigin Origin,
    AvErrorCategory Category,
    IReadOnlyList<AvRemedies> Remedies,
    string Platform,
    RowText English,
    RowText? Chinese
)
{
    /// <summary>Whether a row of another edition has the same meaning: the same word of the AvSdk edition says so.</summary>
    internal bool MeansTheSameAs(CatalogRow other) => AvSdkMember is not null && AvSdkMember == other.AvSdkMember;
}
