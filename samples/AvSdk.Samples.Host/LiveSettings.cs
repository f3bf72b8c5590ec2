using Microsoft.Extensions.Configuration;

namespace AvSdk.Samples.Host;

/// <summary>A source of configuration that the program edits while it runs, in the way of a settings page or a remote store.</summary>
internal sealed class LiveSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public void Edit(string path, string text)
    {
        Set(path, text);
        OnReload();
    }
}
