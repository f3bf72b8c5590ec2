using System.Text.Json;

namespace AvSdk.Results;

/// <summary>Where a converter finds the table of the edition that the JSON names.</summary>
internal sealed class EditionTables
{
    // Every converter knows these. A further edition of the library is one more word here.
    private static readonly AvErrorCatalog[] Shipped = [AvErrorCatalog.AvSdk, AvErrorCatalog.Gme];

    private readonly AvErrorCatalog[] _catalogs;

    /// <param name="catalogs">Tables of other editions, or in the place of those that the library ships.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalogs"/> is null.</exception>
    /// <exception cref="ArgumentException">A catalogue is null, or two are of one edition.</exception>
    public EditionTables(AvErrorCatalog[] catalogs)
    {
        Given.Check(catalogs);
        if (catalogs.Contains(null!))
        {
            throw new ArgumentException("One of the catalogues is null.", nameof(catalogs));
        }

        if (
            catalogs.GroupBy(static catalog => catalog.Edition).FirstOrDefault(static same => same.Count() > 1) is
            { } two
        )
        {
            throw new ArgumentException($"Two catalogues are of the {two.Key} edition.", nameof(catalogs));
        }

        _catalogs = [.. catalogs.UnionBy(Shipped, static catalog => catalog.Edition)];
    }

    /// <summary>The tables that the library ships.</summary>
    public static EditionTables Default { get; } = new([]);

    /// <summary>The table of the edition whose name the reader stands at.</summary>
    public AvErrorCatalog Read(ref Utf8JsonReader reader)
    {
        foreach (AvErrorCatalog catalog in _catalogs)
        {
            if (reader.ValueTextEquals(catalog.Edition))
            {
                return catalog;
            }
        }

        string known = string.Join(", ", _catalogs.Select(static catalog => catalog.Edition));
        throw JsonFault.Of(
            $"\"edition\" is none of those that the converter knows ({known}). Its constructor takes the catalogues of others."
        );
    }
}
