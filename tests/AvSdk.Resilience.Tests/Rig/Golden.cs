namespace AvSdk.Resilience.Tests.Rig;

/// <summary>Texts that lie beside the tests and are compared whole, so that a change of them is seen in review.</summary>
internal static class Golden
{
    /// <summary>Compares with the embedded text of a name. To accept what is new, put it into the file.</summary>
    public static void Check(string name, string actual)
    {
        string resource = $"{typeof(Golden).Assembly.GetName().Name}.{name}";
        using Stream? stream = typeof(Golden).Assembly.GetManifestResourceStream(resource);
        Assert.True(stream is not null, $"There is no {resource}. It would be:\n{actual}");
        using var reader = new StreamReader(stream);
        string expected = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
        Assert.True(expected == actual.TrimEnd(), $"{resource} says otherwise. It is now:\n{actual}");
    }
}
