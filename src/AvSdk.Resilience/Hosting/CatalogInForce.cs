using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>The table of a context's coordinator. Once there is one, it keeps its table, whatever becomes of the settings.</summary>
internal sealed class CatalogInForce
{
    /// <summary>Null as long as there is no coordinator.</summary>
    public AvErrorCatalog? Catalog { get; set; }
}
