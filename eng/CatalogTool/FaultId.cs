namespace AvSdk.CatalogTool;

/// <summary>The kinds of fault: 00x the file, 01x its shape, 02x a cell, 03x cells that must differ.</summary>
internal static class FaultId
{
    internal const string FileMissing = "CAT001";
    internal const string ByteOrderMark = "CAT002";
    internal const string BadUtf8 = "CAT003";
    internal const string CarriageReturn = "CAT004";

    internal const string ColumnMissing = "CAT010";
    internal const string ColumnUnknown = "CAT011";
    internal const string ColumnTwice = "CAT012";
    internal const string CellCount = "CAT013";

    internal const string CellEmpty = "CAT020";
    internal const string WhiteSpace = "CAT021";
    internal const string Invisible = "CAT022";
    internal const string CodeNoInt = "CAT023";
    internal const string CodeZero = "CAT024";
    internal const string NoIdentifier = "CAT025";
    internal const string OriginUnknown = "CAT026";
    internal const string CategoryUnknown = "CAT027";
    internal const string RemedyUnknown = "CAT028";
    internal const string WordUnknown = "CAT029";

    internal const string CodeTwice = "CAT030";
    internal const string NameTwice = "CAT031";
    internal const string MemberTwice = "CAT032";
}
