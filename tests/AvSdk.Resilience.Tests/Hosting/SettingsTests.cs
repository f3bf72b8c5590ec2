using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>What may stand in a context's section, and what is said of what may not.</summary>
public sealed class SettingsTests
{
    public static TheoryData<string, string, Func<AvResilienceOptions, object?>, object?> EachSetting { get; } =
        new()
        {
            { "AttemptDeadline", "00:01:00", static o => o.AttemptDeadline, TimeSpan.FromMinutes(1) },
            { "AttemptDeadline", "infinite", static o => o.AttemptDeadline, Timeout.InfiniteTimeSpan },
            { "AllowDeadlineBelowSdkTimeout", "true", static o => o.AllowDeadlineBelowSdkTimeout, true },
            { "TotalTimeout:Timeout", "00:05:00", static o => o.TotalTimeout?.Timeout, TimeSpan.FromMinutes(5) },
            { "TotalTimeout:Timeout", "None", static o => o.TotalTimeout, null },
            { "Retry:MaxRetryAttempts", "0", static o => o.Retry.MaxRetryAttempts, 0 },
            { "Retry:BackoffType", "linear", static o => o.Retry.BackoffType, DelayBackoffType.Linear },
            { "Retry:UseJitter", "False", static o => o.Retry.UseJitter, false },
            { "Retry:Delay", "00:00:00.5", static o => o.Retry.Delay, TimeSpan.FromSeconds(0.5) },
            { "Retry:MaxDelay", "00:00:20", static o => o.Retry.MaxDelay, TimeSpan.FromSeconds(20) },
            { "Lane:MaxQueueLength", "0", static o => o.Lane.MaxQueueLength, 0 },
            { "Lane:MaxWait", "00:01:00", static o => o.Lane.MaxWait, TimeSpan.FromMinutes(1) },
            { "ConflictWait:MaxStarts", "7", static o => o.ConflictWait.MaxStarts, 7 },
            { "ConflictWait:MaxWait", "00:00:10", static o => o.ConflictWait.MaxWait, TimeSpan.FromSeconds(10) },
            {
                "ConflictWait:PollInterval",
                "00:00:01",
                static o => o.ConflictWait.PollInterval,
                TimeSpan.FromSeconds(1)
            },
            {
                "conflictwait:maxpollinterval",
                "00:00:02",
                static o => o.ConflictWait.MaxPollInterval,
                TimeSpan.FromSeconds(2)
            },
        };

    [Theory]
    [MemberData(nameof(EachSetting), DisableDiscoveryEnumeration = true)]
    public async Task ASetting_IsTakenOver_InAnyCulture(
        string path,
        string text,
        Func<AvResilienceOptions, object?> read,
        object? value
    )
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
        try
        {
            await using var rig = new HostedRig([(path, text)]);
            Assert.Equal(value, read(rig.Options));
            _ = rig.Pipeline;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void EveryOptionThatATextCanSay_IsASetting()
    {
        IEnumerable<string> options = typeof(AvResilienceOptions)
            .GetProperties()
            .SelectMany(static property =>
                IsText(property.PropertyType)
                    ? [property.Name]
                    : property
                        .PropertyType.GetProperties()
                        .Where(static inner => IsText(inner.PropertyType) && inner.GetIndexParameters().Length == 0)
                        .Select(inner => $"{property.Name}:{inner.Name}")
            );
        IEnumerable<string> ofCoordinator = typeof(AvCoordinatorOptions)
            .GetProperties()
            .Where(static property => IsText(property.PropertyType))
            .Select(static property => property.Name);

        Assert.Equal(Sorted(options), Sorted(Settings.OfPipeline.Select(static setting => setting.Path)));
        Assert.Equal(Sorted(ofCoordinator), Sorted(Settings.OfCoordinator.Select(static setting => setting.Path)));
    }

    [Fact]
    public async Task O1_AllFaults_ComeInOneMessage_WithTheirPaths_AndTheWayOut()
    {
        await using var rig = new HostedRig([
            ("AttemptDeadline", "00:00:29"),
            ("TotalTimeout:Timeout", "2.00:00:00"),
            ("TotalTimeout", ""),
            ("Retry:MaxRetryAttempts", "-1"),
            ("Retry:BackoffType", "2"),
            ("Retry:UseJitter", "sometimes"),
            ("Retry:Delay", "-00:00:01"),
            ("Retry:MaxDelay", "35"),
            ("ConflictWait:MaxStarts", "0"),
            ("ConflictWait:Maximum", "7"),
            ("LostAfter", "00:00:10"),
            ("Edition", "trtc"),
            ("Remedies:0", "Retry"),
            ("Remedies:10004", "Retri"),
        ]);

        string message = rig.FaultsAtStart();

        Assert.Equal(14, message.Split("AvSdk:main:").Length - 1);
        string[] parts =
        [
            "AvSdk:main:AttemptDeadline is 00:00:29, shorter than the 30 s",
            "AvSdk:main:TotalTimeout:Timeout is 2.00:00:00",
            "AvSdk:main:TotalTimeout is not a setting",
            "AvSdk:main:Retry:MaxRetryAttempts is -1. It must be 0, for no retries, or more",
            "AvSdk:main:Retry:BackoffType is '2'. It must be one of Constant, Linear, Exponential",
            "AvSdk:main:Retry:UseJitter is 'sometimes'. It must be true or false",
            "AvSdk:main:Retry:Delay is -00:00:01. The field Delay must be between 00:00:00 and 1.00:00:00",
            "AvSdk:main:Retry:MaxDelay is '35'. It must be a time such as 00:00:35",
            "AvSdk:main:ConflictWait:MaxStarts is 0",
            "AvSdk:main:ConflictWait:Maximum is not a setting. There are AllowDeadlineBelowSdkTimeout",
            "AvSdk:main:LostAfter is 00:00:10. It must be 00:00:30 or more",
            "AvSdk:main:Edition is 'trtc'. It must be avsdk or gme",
            "AvSdk:main:Remedies:0: 0 is success",
            "AvSdk:main:Remedies:10004 is 'Retri'. There is no remedy 'Retri'; there are None, AnalyzeLogs",
        ];
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.Equal(0, rig.Threads);
    }

    [Fact]
    public async Task O1_EmptyGroups_AndNothingAtAll_AreTheDefaults()
    {
        await using var rig = new HostedRig([("Retry", ""), ("ConflictWait", ""), ("Remedies", "")]);
        rig.Sdk.EnterRoomAnswers(1005, 0);

        AvResult entered = await rig.Time.ResultOf(rig.Enter());

        Assert.True(entered.IsSuccess);
        Assert.Equal(3, rig.Options.Retry.MaxRetryAttempts);
    }

    [Fact]
    public void O1_InCode_AllFaultsComeInOneMessageToo()
    {
        var options = new AvResilienceOptions { AttemptDeadline = TimeSpan.Zero };
        options.Retry.ShouldHandle = null!;
        options.Retry.MaxRetryAttempts = -1;
        options.ConflictWait.PollInterval = TimeSpan.Zero;
        options.TotalTimeout!.Timeout = TimeSpan.FromDays(2);

        string message = Assert
            .Throws<ValidationException>(() =>
                new ResiliencePipelineBuilder<AvResult>().AddAvResilience(
                    new AvCoordinator(AvDispatcher.Inline),
                    options
                )
            )
            .Message;

        Assert.Equal(
            [
                "AttemptDeadline",
                "ConflictWait.PollInterval",
                "Retry.MaxRetryAttempts",
                "Retry.ShouldHandle",
                "TotalTimeout.Timeout",
            ],
            Sorted(message.Split(Environment.NewLine).Select(static line => line.Split(' ')[0]))
        );
    }

    private static bool IsText(Type type)
    {
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum || value == typeof(int) || value == typeof(bool) || value == typeof(TimeSpan);
    }

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
