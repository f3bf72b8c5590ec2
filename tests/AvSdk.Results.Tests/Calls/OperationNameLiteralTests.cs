namespace AvSdk.Results.Tests.Calls;

/// <summary>Strings, characters and comments in the source text of a call (rule M12).</summary>
public class OperationNameLiteralTests
{
    /// <summary>Each stands for the argument of GetRoom in a chain whose last call is Leave.</summary>
    public static TheoryData<string> Arguments() =>
        [
            "\"plain\"",
            "\"with ( and ) and )\"",
            "\"with ((( only\"",
            "\"a quote \\\" and a ( \"",
            "\"a backslash \\\\\"",
            "\"=> x(\"",
            "\"a ? b : c\"",
            "\"// no comment\"",
            "\"/* no comment\"",
            "\"utf8\"u8",
            "@\"C:\\temp\\\"",
            "@\"a doubled \"\" quote and (\"",
            "@\"two\nlines (\"",
            "$\"room {number} (\"",
            "$\"room {Name(\"a\")} (\"",
            "$\"room {(flag ? \"a)\" : \"b(\")}\"",
            "$\"braces {{ and }} (\"",
            "$\"{number:X2}\"",
            "$@\"C:\\{name}\\\"",
            "@$\"C:\\{name}\\\"",
            "\"\"\"raw with \" and ( quotes\"\"\"",
            "\"\"\"\n    raw (\n    \"\"\"",
            "\"\"\"\"raw with \"\"\" in it (\"\"\"\"",
            "$\"\"\"raw {number} \" (\"\"\"",
            "$$\"\"\"raw {{number}} { \" (\"\"\"",
            "'('",
            "')'",
            "'\\''",
            "'\"'",
            "'\\\\'",
            "1 /* ( */",
            "/* \" */ 1",
            "1 // a ( in a comment\n",
            "// it's \"open\n1",
            "() => Other(1)",
            "x => { return Other(\"}\"); }",
            "new[] { 1, 2 }",
            "new Room { Name = \"}\" }",
            "map[\"]\"]",
            "a ? b : c",
            "a < b",
        ];

    /// <summary>Those that have no meaning of their own outside parentheses.</summary>
    public static TheoryData<string> Literals() =>
        [.. Arguments().Select(static row => row.Data).Where(static text => text[^1] is '"' or '\'' or '1' or '\n')];

    public static TheoryData<string, string> Comments() =>
        new()
        {
            { "/* before( */ () => sdk.Leave()", "Leave" },
            { "() => /* Other() */ sdk.Leave()", "Leave" },
            { "() => // Other()\n    sdk.Leave()", "Leave" },
            { "() => sdk.Leave() // then Other()", "Leave" },
            { "() => sdk.Leave() /* then Other() */", "Leave" },
            { "() => sdk /* .Other() */ .Leave()", "Leave" },
            { "() => sdk.Leave /* odd */ ()", "Leave" },
            { "() => { // why? Other()\n    return sdk.Leave();\n}", "Leave" },
            { "sdk.Leave // Other", "Leave" },
            { "sdk.Leave /* a ? b : c */", "Leave" },
        };

    [Theory]
    [MemberData(nameof(Arguments))]
    public void M12_NoLiteral_HidesTheCallsAfterIt(string argument)
    {
        Assert.Equal("Leave", OperationName.From($"() => sdk.GetRoom({argument}).Leave()"));
        Assert.Equal("Leave", OperationName.From($"() => {{ return sdk.GetRoom({argument}).Leave({argument}); }}"));
    }

    [Theory]
    [MemberData(nameof(Literals))]
    public void M12_NoLiteral_OutsideParentheses_HidesTheCall(string argument)
    {
        Assert.Equal("Leave", OperationName.From($"() => {{ var x = {argument}; return sdk.Leave(); }}"));
    }

    [Theory]
    [MemberData(nameof(Comments))]
    public void M12_Comments_AreNotTheName(string source, string name) =>
        Assert.Equal(name, OperationName.From(source));

    [Fact]
    public void M12_TheTextOfARealCall_IsWhatTheCompilerSaw()
    {
        AvResult result = AvCall.Run(() => /* Other( */
            GetRoom(@"C:\")
                .Leave( // a comment (
                    "("
                )
        );

        Assert.Equal("Leave", result.Error?.Operation);
    }

    private static Room GetRoom(string path) => new(path.Length);

    private sealed record Room(int Number)
    {
        public int Leave(string why) => Number + why.Length;
    }
}
