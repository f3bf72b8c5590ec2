using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace AvSdk.Resilience;

/// <summary>The section of the configuration with the settings of a context of the SDK, as texts.</summary>
/// <param name="configuration">The section; null where there is none.</param>
internal sealed class ContextSection(IConfiguration? configuration)
{
    private readonly string _prefix = configuration is IConfigurationSection section ? $"{section.Path}:" : "";

    /// <summary>The whole path of a setting, as its author knows it.</summary>
    public string NameOf(string path) => _prefix + path;

    public string? this[string path] => configuration?[path];

    /// <summary>What stands in it, with paths relative to it.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Read() =>
        configuration is null ? [] : [.. Leaves(configuration, "")];

    /// <summary>All of it as one text, to see whether an edit was of it at all: sources are reloaded whole.</summary>
    public static string TextOf(IEnumerable<KeyValuePair<string, string?>> leaves) =>
        string.Join("\n", leaves.Select(static leaf => $"{leaf.Key}={leaf.Value}"));

    /// <summary>Calls back whenever some of the configuration was loaded again.</summary>
    public IDisposable? OnChange(Action changed) =>
        configuration is null ? null : ChangeToken.OnChange(configuration.GetReloadToken, changed);

    private static IEnumerable<KeyValuePair<string, string?>> Leaves(IConfiguration at, string prefix)
    {
        foreach (IConfigurationSection child in at.GetChildren())
        {
            string path = prefix + child.Key;
            bool isLeaf = true;
            foreach (KeyValuePair<string, string?> leaf in Leaves(child, $"{path}:"))
            {
                isLeaf = false;
                yield return leaf;
            }

            if (isLeaf || child.Value is not null)
            {
                yield return new(path, child.Value);
            }
        }
    }
}
