using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AvSdk.Samples.Host;

/// <summary>What the worker of a context does: settings of the program's own, beside those of the library.</summary>
internal sealed class VisitOptions
{
    [Range(1, int.MaxValue)]
    public int Room { get; set; }

    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Stay { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>Checks them when the host starts. The compiler writes the checks from the attributes.</summary>
[OptionsValidator]
internal sealed partial class VisitOptionsValidator : IValidateOptions<VisitOptions>;
