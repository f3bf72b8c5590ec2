namespace AvSdk.CatalogTool;

/// <summary>The rows from which the library makes the edition's catalogue.</summary>
internal static class RowsWriter
{
    internal static string Write(CatalogTable table)
    {
        Lines lines = CSharp
            .File(table)
            .Add($"internal static class {table.Edition.RowsClass}")
            .Add("{")
            .Add("    internal static AvErrorInfo[] Rows() =>")
            .Add("        [");
        foreach (CatalogRow row in table.Rows)
        {
            AddRow(lines, row);
        }

        return lines.Add("        ];").Add("}").ToString();
    }

    private static void AddRow(Lines lines, CatalogRow row)
    {
        string number = CSharp.Number(row.Code);
        string remedies = string.Join(" | ", row.Remedies.Select(remedy => $"AvRemedies.{remedy}"));
        lines
            .Add("            new(")
            .Add($"                {number},")
            .Add($"                {CSharp.Literal(row.Name)},")
            .Add($"                AvErrorCategory.{row.Category},")
            .Add($"                {Text(row.English)}")
            .Add("            )")
            .Add("            {");
        if (row.AvSdkMember is not null)
        {
            lines.Add($"                Code = {Editions.AvSdk.Enum}.{row.AvSdkMember},");
        }

        lines
            .Add($"                Origin = AvErrorOrigin.{row.Origin},")
            .Add($"                Remedies = {remedies},")
            .Add($"                Platform = {CSharp.Literal(row.Platform)},");
        if (row.Chinese is not null)
        {
            lines.Add($"                ChineseText = {Text(row.Chinese)},");
        }

        lines.Add("            },");
    }

    private static string Text(RowText text) =>
        $"new({CSharp.Literal(text.Meaning)}, {CSharp.Literal(text.Cause)}, {CSharp.Literal(text.Advice)})";
}
