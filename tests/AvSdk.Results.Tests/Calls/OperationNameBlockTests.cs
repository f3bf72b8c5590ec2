namespace AvSdk.Results.Tests.Calls;

/// <summary>Block bodies, choices and what else cannot be told for sure (rule M12): there it has no name.</summary>
public class OperationNameBlockTests
{
    public static TheoryData<string, string?> Blocks() =>
        new()
        {
            { "() => { return sdk.EnterRoom(42); }", "EnterRoom" },
            { "() =>\n{\n    return sdk.EnterRoom(42);\n}", "EnterRoom" },
            { "() => { int code = sdk.EnterRoom(42); return code; }", "EnterRoom" },
            { "() => { Log(\"entering\"); return sdk.EnterRoom(42); }", "EnterRoom" },
            { "() => { lock (gate) { return sdk.EnterRoom(42); } }", "EnterRoom" },
            { "() => { if (sdk == null) return -1; return sdk.EnterRoom(42); }", "EnterRoom" },
            { "done => { sdk.EnterRoomVoid(42, done.Complete); }", "EnterRoomVoid" },
            { "() => { var room = new Room { Id = 42 }; return sdk.EnterRoom(room); }", "EnterRoom" },
            { "() => { using (Lock()) { return sdk.EnterRoom(42); } }", "EnterRoom" },
            { "() => { unchecked { return (int)sdk.EnterRoom(42); } }", "EnterRoom" },
        };

    public static TheoryData<string, string?> Returned() =>
        new()
        {
            { "() => { int rc = Enter(1, null); Info(\"x\"); return rc; }", "Enter" },
            { "() => { int rc; rc = sdk.Enter(1); if (rc != 0) Warn(rc); return (int)rc; }", "Enter" },
            { "() => { lock (gate) { code = (int)sdk.Enter(1); } return code; }", "Enter" },
            { "done => { var keep = done.Keep<F>(done.Complete); int rc = sdk.Enter(1, keep); return rc; }", "Enter" },
            { "() => { if (Gone()) return 1101; int rc = sdk.Enter(1); return rc; }", "Enter" },
            { "() => { int rc = A(); rc |= B(); return rc; }", null },
            { "() => { int rc = A(); if (rc != 0) return rc; return B(); }", null },
            { "() => { int rc = 0; rc = A(); return rc; }", "A" },
            { "() => { int rc = A(); rc = 5; return rc; }", null },
            { "() => { int a = A(); int b = 2; return a + b; }", null },
            { "() => { int a = A(); return b; }", null },
            { "done => { Thread.Sleep(80); return 1201; }", null },
            { "() => { Log(\"x\"); return (int)Code.Fine; }", null },
            { "done => { if (gone) return; sdk.EnterRoomVoid(42, done.Complete); }", "EnterRoomVoid" },
        };

    public static TheoryData<string, string?> OfTheCompletion() =>
        new()
        {
            { "done => { done.Complete(1005); return 0; }", null },
            { "done => { done.Complete(1005); }", null },
            { "done => done.Complete(1005)", null },
            { "static (s, done) => { done.Settle(s); }", null },
            { "(AvCompletion done) => { done.Fail(5, null); s.Enter(42); }", "Enter" },
            { "done => { var f = done.Keep<F>(done.Complete); sdk.EnterRoomVoid(42, f); }", "EnterRoomVoid" },
            { "done => { other.Complete(1005); }", "Complete" },
            { "() => sdk.Complete(42)", "Complete" },
        };

    public static TheoryData<string> Names() =>
        ["Stop context", "enter-room", "Enter/Exit", "进入 房间", "EnterRoom#2", "EnterRoom (retry)", "StopContext"];

    [Theory]
    [MemberData(nameof(Names))]
    public void M12_ANameGivenByHand_IsKeptWhole(string name) =>
        Assert.Equal(name, AvCall.Run(static () => 1202, name).Error?.Operation);

    public static TheoryData<string, string?> Unclear() =>
        new()
        {
            { "() => front ? sdk.OpenFront() : sdk.OpenBack()", null },
            { "() => front\n    ? sdk.OpenFront()\n    : sdk.OpenBack()", null },
            { "() => kind switch { 1 => sdk.OpenFront(), _ => sdk.OpenBack() }", null },
            { "() => { switch (kind) { case 1: return sdk.OpenFront(); default: return sdk.OpenBack(); } }", null },
            { "() => { if (front) return sdk.OpenFront(); else return sdk.OpenBack(); }", null },
            { "() => sdk.OpenFront() | sdk.OpenBack()", null },
            { "() => sdk.OpenFront() + sdk.OpenBack()", null },
            { "() => sdk?.OpenFront() ?? sdk.OpenBack()", null },
            { "() => sdk.OpenFront() is not (0 or 1003) ? 1 : 0", null },
            { "() => 0", null },
            { "() => 0x1F", null },
            { "() => -1", null },
            { "() => default(int)", null },
            { "() => default", null },
            { "() => throw new InvalidOperationException(\"no\")", null },
            { "new Func<int>(sdk.StopContext)", null },
            { "", null },
            { " \n\t", null },
            { null!, null },
            { "() =>", null },
            { "42", null },
            { "\"EnterRoom(\"", null },
        };

    public static TheoryData<string> Hostile() =>
        [
            "(",
            ")",
            "\"",
            "'",
            "@",
            "$",
            "<",
            "a<",
            "a<b",
            "a(",
            "a(\"",
            "a('",
            "{",
            "}",
            "=>",
            "=",
            "?",
            "/*",
            "//",
            "\\",
            "\"\\",
            "@\"",
            "$\"{",
            "\"\"\"",
            "\"\"\"\"",
            "\uD800",
            "a<<>>(",
            "a.b.c.",
            "((((",
            "[",
            "a['",
        ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void M12_OfABlock_TheNameIsTheCallInIt(string source, string? name) =>
        Assert.Equal(name, OperationName.From(source));

    [Theory]
    [MemberData(nameof(Returned))]
    public void M12_WhatIsCalledAside_IsNotTheName_WhereTheBlockReturnsSomething(string source, string? name) =>
        Assert.Equal(name, OperationName.From(source));

    [Theory]
    [MemberData(nameof(OfTheCompletion))]
    public void M12_ACallOfTheCompletionItself_IsNotTheName(string source, string? name) =>
        Assert.Equal(name, OperationName.From(source));

    [Theory]
    [MemberData(nameof(Unclear))]
    public void M12_WhereTheTextDoesNotTell_ThereIsNoName(string? source, string? name) =>
        Assert.Equal(name, OperationName.From(source));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void M12_NoText_MakesItThrow(string source) => _ = OperationName.From(source);

    [Fact]
    public void M12_NoRandomText_MakesItThrow_OrHang()
    {
        const string Alphabet = "ab_@$\"'`(){}[]<>=>?!.,;:/*\\ \n09+|é";
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int i = 0; i < 100_000; i++)
        {
            string source = string.Concat(
                Enumerable.Range(0, random.Next(24)).Select(_ => Alphabet[random.Next(Alphabet.Length)])
            );
            Exception? thrown = Record.Exception(() => OperationName.Cut(source));
            Assert.True(thrown is null, $"seed {seed}: <{source}> {thrown}");
        }
    }

    [Fact]
    public void M12_TheArguments_NeverBecomeTheName()
    {
        string[] literals =
        [
            "\"secret(\"",
            "@\"secret\\\"",
            "$\"{secret(1)}\"",
            "\"\"\"secret \"(\" \"\"\"",
            "'('",
            "secret(1)",
            "/* secret( */ 1",
        ];
        Assert.All(
            literals,
            literal =>
            {
                Assert.Equal("EnterRoom", OperationName.From($"() => sdk.EnterRoom({literal})"));
                Assert.Equal("Leave", OperationName.From($"() => sdk.GetRoom({literal}).Leave({literal}, 2)"));
            }
        );
    }
}
