namespace AvSdk.CatalogTool;

/// <summary>The edition's enum, documented from its table.</summary>
internal static class EnumWriter
{
    internal static string Write(CatalogTable table)
    {
        Lines lines = CSharp
            .File(table)
            .Add(
                $"/// <summary>The error codes of {CSharp.Xml(table.Edition.InSentence)}, each with its row of the table.</summary>"
            )
            .Add($"public enum {table.Edition.Enum}")
            .Add("{")
            .Add("    /// <summary>Success. It has no row in the table, which lists errors.</summary>")
            .Add($"    {Edition.SuccessMember} = 0,");
        foreach (CatalogRow row in table.Rows)
        {
            lines
                .Add()
                .Add($"    /// <summary><c>{CSharp.Xml(row.Name)}</c>: {CSharp.Xml(row.English.Meaning)}.</summary>")
                .Add("    /// <remarks>")
                .Add($"    /// <para>Cause: {CSharp.Xml(row.English.Cause)}</para>")
                .Add($"    /// <para>Advice: {CSharp.Xml(row.English.Advice)}</para>")
                .Add($"    /// <para>{Facts(row)}</para>");
            if (table.Edition.TranslatesToAvSdk && row.AvSdkMember is not null)
            {
                lines.Add(
                    $"    /// <para>Same meaning: <see cref=\"{Editions.AvSdk.Enum}.{row.AvSdkMember}\"/>.</para>"
                );
            }

            lines.Add("    /// </remarks>").Add($"    {row.Member} = {CSharp.Number(row.Code)},");
        }

        return lines.Add("}").ToString();
    }

    private static string Facts(CatalogRow row)
    {
        string remedies = string.Join(", ", row.Remedies.Select(remedy => $"<see cref=\"AvRemedies.{remedy}\"/>"));
        string facts = $"Category: <see cref=\"AvErrorCategory.{row.Category}\"/>. Remedies: {remedies}.";
        return row.Platform == "All" ? facts : $"{facts} Platform: {CSharp.Xml(row.Platform)} only.";
    }
}
