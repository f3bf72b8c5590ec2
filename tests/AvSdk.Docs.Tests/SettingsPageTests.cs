using AvSdk.Resilience;
using AvSdk.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AvSdk.Docs.Tests;

/// <summary>The page about hosting has every setting, with the name that the library knows it by.</summary>
public class SettingsPageTests
{
    private const string Page = "docs/guide/hosting.md";
    private const string Before = "There are ";

    [Fact]
    public async Task Every_setting_stands_on_the_page()
    {
        string text = await File.ReadAllTextAsync(
            RepositoryFiles.Absolute(Page),
            TestContext.Current.CancellationToken
        );

        string[] settings = await SettingsAsync();

        Assert.Contains("Retry:MaxRetryAttempts", settings);
        Assert.All(settings, setting => Assert.Contains($"`{setting}", text, StringComparison.Ordinal));
    }

    /// <summary>As they are told to whoever wrote one that there is not.</summary>
    private static async Task<string[]> SettingsAsync()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Nonsense", "1")]).Build();
        var services = new ServiceCollection();
        services.AddAvResilience("main", configuration, static _ => AvDispatcher.Inline);
        await using ServiceProvider provider = services.BuildServiceProvider();
        string message = Assert
            .Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<AvCoordinator>("main"))
            .Message;
        return message[(message.IndexOf(Before, StringComparison.Ordinal) + Before.Length)..].Split(", ");
    }
}
