using AvSdk.Results;
using Microsoft.Extensions.Options;

namespace AvSdk.Resilience;

/// <summary>
/// Finds all that is wrong with the settings of a context, in its section and in the program, in one go (rule O1). Not
/// generated from attributes: zero retries and endless deadlines are legal here, and a text that is no number has to be told
/// in the same message.
/// </summary>
internal sealed class HostedOptionsValidator(string context, ContextSection section, AvErrorCatalog? catalogOfProgram)
    : IValidateOptions<AvResilienceOptions>
{
    public ValidateOptionsResult Validate(string? name, AvResilienceOptions options)
    {
        if (name != context)
        {
            return ValidateOptionsResult.Skip;
        }

        string[] faults =
        [
            .. options.Reading?.Faults ?? [],
            .. OptionFaults.Find(options, member => section.NameOf(member.Replace('.', ':'))),
            .. options.Reading is null ? [] : OfLostAfter(options.Reading.Coordinator.LostAfter),
            .. OfEdition(),
        ];
        // They are joined with semicolons.
        return faults.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(static fault => fault.TrimEnd('.')));
    }

    private IEnumerable<string> OfLostAfter(TimeSpan lostAfter)
    {
        if (lostAfter < SdkLimits.OwnTimeout && lostAfter != Timeout.InfiniteTimeSpan)
        {
            yield return $"{section.NameOf("LostAfter")} is {lostAfter}. It must be 00:00:30 or more: the SDK itself takes that long to give an operation up.";
        }
    }

    private IEnumerable<string> OfEdition()
    {
        if (
            catalogOfProgram is not null
            && SectionReader.FindCatalog(section) is { } other
            && other.Edition != catalogOfProgram.Edition
        )
        {
            yield return $"{section.NameOf(Settings.Edition)} is {other.Edition}, and the program's own catalogue is of {catalogOfProgram.Edition}. Remove the setting.";
        }
    }
}
