using Microsoft.Extensions.Configuration;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>A source of configuration that a test edits, as a user edits a file.</summary>
internal sealed class EditableSettings : ConfigurationProvider, IConfigurationSource
{
    public EditableSettings(params IEnumerable<(string Path, string? Text)> settings) => Put(settings);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Changes settings and says so; null removes one.</summary>
    public void Edit(params IEnumerable<(string Path, string? Text)> settings)
    {
        Put(settings);
        OnReload();
    }

    private void Put(IEnumerable<(string Path, string? Text)> settings)
    {
        foreach ((string path, string? text) in settings)
        {
            if (text is null)
            {
                Data.Remove(path);
            }
            else
            {
                Set(path, text);
            }
        }
    }
}
