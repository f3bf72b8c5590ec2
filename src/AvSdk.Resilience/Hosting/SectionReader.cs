using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>Takes a section's texts over into options, and keeps all that is wrong with them for one message (rule O1).</summary>
internal sealed class SectionReader
{
    private readonly ContextSection _section;
    private readonly AvResilienceOptions _options;
    private readonly AvCoordinatorOptions _coordinator = new();
    private readonly RemedySettings _remedies;

    private SectionReader(ContextSection section, AvErrorCatalog catalog, AvResilienceOptions options)
    {
        _section = section;
        _options = options;
        _remedies = new RemedySettings(section, catalog);
    }

    /// <summary>What a pipeline goes by. The options get the faults of the whole section too, and what is to be used with them.</summary>
    /// <param name="section">The section.</param>
    /// <param name="catalog">The table in whose words remedies are written.</param>
    /// <param name="coordinator">What a coordinator would be made with.</param>
    /// <param name="options">The options.</param>
    public static void Apply(
        ContextSection section,
        AvErrorCatalog catalog,
        AvCoordinatorOptions coordinator,
        AvResilienceOptions options
    )
    {
        var reader = new SectionReader(section, catalog, options);
        var faults = new List<string>();
        IReadOnlyList<KeyValuePair<string, string?>> leaves = section.Read();
        foreach (KeyValuePair<string, string?> leaf in leaves)
        {
            if (reader.Take(leaf.Key, leaf.Value ?? "") is { } fault)
            {
                faults.Add(fault);
            }
        }

        faults.AddRange(reader._remedies.Apply(options.Remedies));
        options.Reading = new SectionReading(leaves, faults, catalog, coordinator);
    }

    /// <summary>What a coordinator goes by. What is wrong with it is told by the other.</summary>
    public static void Apply(ContextSection section, AvCoordinatorOptions options)
    {
        foreach (Setting<AvCoordinatorOptions> setting in Settings.OfCoordinator)
        {
            if (section[setting.Path] is { } text)
            {
                setting.Apply(options, text);
            }
        }
    }

    /// <summary>The edition that the section names; null where it names none that there is.</summary>
    public static AvErrorCatalog? FindCatalog(ContextSection section) =>
        section[Settings.Edition]?.ToUpperInvariant() switch
        {
            "AVSDK" => AvErrorCatalog.AvSdk,
            "GME" => AvErrorCatalog.Gme,
            _ => null,
        };

    /// <returns>What is wrong; null when nothing is.</returns>
    private string? Take(string path, string text)
    {
        if (Find(Settings.OfPipeline, path) is { } setting)
        {
            return Unless(setting.Apply(_options, text), path, text);
        }

        if (Find(Settings.OfCoordinator, path) is { } own)
        {
            return Unless(own.Apply(_coordinator, text), path, text);
        }

        if (IsSame(path, Settings.Edition))
        {
            return Unless(FindCatalog(_section) is null ? "avsdk or gme" : null, path, text);
        }

        return _remedies.TryTake(path, text) || IsEmptyGroup(path, text)
            ? null
            : $"{_section.NameOf(path)} is not a setting. There are {Settings.List}.";
    }

    private string? Unless(string? wanted, string path, string text) =>
        wanted is null ? null : $"{_section.NameOf(path)} is '{text}'. It must be {wanted}.";

    private static Setting<T>? Find<T>(IReadOnlyList<Setting<T>> settings, string path) =>
        settings.FirstOrDefault(setting => IsSame(setting.Path, path));

    // "Retry": {} says nothing. "TotalTimeout": null would, were it not the same to the configuration: that is a fault.
    private static bool IsEmptyGroup(string path, string text) =>
        text.Length == 0 && !IsSame(path, "TotalTimeout") && (IsSame(path, Settings.Remedies) || HoldsSettings(path));

    private static bool HoldsSettings(string path) =>
        Settings.OfPipeline.Any(setting => setting.Path.StartsWith($"{path}:", StringComparison.OrdinalIgnoreCase));

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
