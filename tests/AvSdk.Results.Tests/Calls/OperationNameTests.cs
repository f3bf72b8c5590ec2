namespace AvSdk.Results.Tests.Calls;

/// <summary>The operation's name is cut from the source text of the call, never its arguments (rule M12).</summary>
public class OperationNameTests
{
    public static TheoryData<string, string?> Calls() =>
        new()
        {
            { "() => sdk.EnterRoom(42)", "EnterRoom" },
            { "()=>sdk.EnterRoom(42)", "EnterRoom" },
            { "sdk => sdk.EnterRoom(42)", "EnterRoom" },
            { "static sdk => sdk.EnterRoom(42)", "EnterRoom" },
            { "static (s, done) => s.EnterRoom(42, done.Complete)", "EnterRoom" },
            { "done => sdk.EnterRoom(42, done.Complete)", "EnterRoom" },
            { "(out nint handle) => sdk.CreateContext(out handle)", "CreateContext" },
            { "int (out nint handle) => sdk.CreateContext(out handle)", "CreateContext" },
            { "static int () => Native.QAVSDK_AVContext_ExitRoom()", "QAVSDK_AVContext_ExitRoom" },
            { "() => EnterRoom()", "EnterRoom" },
            { "() => this.EnterRoom()", "EnterRoom" },
            { "() => base.EnterRoom()", "EnterRoom" },
            { "() => global::Sdk.Native.EnterRoom()", "EnterRoom" },
            { "() => sdk.EnterRoom (42)", "EnterRoom" },
            { "() => sdk.@event(42)", "event" },
            { "() => sdk.进入房间(42)", "进入房间" },
            { "() => sdk.Enter_Room2(42)", "Enter_Room2" },
            { "delegate { return sdk.EnterRoom(42); }", "EnterRoom" },
            { "delegate (int room) { return sdk.EnterRoom(room); }", "EnterRoom" },
        };

    public static TheoryData<string, string?> Chains() =>
        new()
        {
            { "() => context.GetRoom().Leave()", "Leave" },
            { "() => context.GetRoom(1, \"x\").GetMember(f(2)).RequestView(3)", "RequestView" },
            { "() => sdk?.EnterRoom(42) ?? -1", "EnterRoom" },
            { "() => sdk!.EnterRoom(42)", "EnterRoom" },
            { "() => context.GetRoom()!.Leave()", "Leave" },
            { "() => context.GetRoom()?.Leave() ?? -1", "Leave" },
            { "() => rooms[0].Leave()", "Leave" },
            { "() => rooms[Index(\"a]\")]?.Leave() ?? 0", "Leave" },
            { "() => new Room(42).Leave()", "Leave" },
            { "() => Sdk.Instance.Room.Leave()", "Leave" },
            { "() => context\n    .GetRoom()\n    .Leave()", "Leave" },
            { "() => context\r\n\t.GetRoom()\r\n\t.Leave(\r\n\t\t42\r\n\t)", "Leave" },
        };

    public static TheoryData<string, string?> Casts() =>
        new()
        {
            { "() => (int)sdk.EnterRoom(42)", "EnterRoom" },
            { "() => (int)(long)sdk.EnterRoom(42)", "EnterRoom" },
            { "() => ((IRoom)sdk).Leave()", "Leave" },
            { "() => (sdk as IRoom)!.Leave()", "Leave" },
            { "() => -sdk.EnterRoom(42)", "EnterRoom" },
            { "() => sdk.EnterRoom(42) + 0", "EnterRoom" },
            { "() => 0x10 + sdk.EnterRoom(42)", "EnterRoom" },
            { "(Func<int>)sdk.StopContext", "StopContext" },
        };

    public static TheoryData<string, string?> Generics() =>
        new()
        {
            { "() => sdk.Get<int>(42)", "Get" },
            { "() => sdk.Get<int?>(42)", "Get" },
            { "() => sdk.Get<Dictionary<string, List<int[]>>>(42)", "Get" },
            { "() => sdk.Get<System.Int32,\n    string>(42)", "Get" },
            { "() => sdk.Get<(int A, string B)>(42)", "Get" },
            { "() => sdk.Get<int>().Leave()", "Leave" },
            { "() => Sdk<int>.EnterRoom(42)", "EnterRoom" },
            { "() => sdk.EnterRoom(a < b, c > (d))", "EnterRoom" },
        };

    public static TheoryData<string, string?> MethodGroups() =>
        new()
        {
            { "sdk.StopContext", "StopContext" },
            { "StopContext", "StopContext" },
            { "this.sdk.StopContext", "StopContext" },
            { "sdk.Stop<int>", "Stop" },
            { "context.GetRoom().Leave", "Leave" },
            { "EnterRoom", "EnterRoom" }, // A name given by hand.
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public void M12_TheName_IsTheCalledMember(string source, string? name) => AssertName(source, name);

    [Theory]
    [MemberData(nameof(Chains))]
    public void M12_OfAChain_TheNameIsTheLastCall(string source, string? name) => AssertName(source, name);

    [Theory]
    [MemberData(nameof(Casts))]
    public void M12_WhatStandsAroundTheCall_IsNotTheName(string source, string? name) => AssertName(source, name);

    [Theory]
    [MemberData(nameof(Generics))]
    public void M12_TypeArguments_AreNotTheName(string source, string? name) => AssertName(source, name);

    [Theory]
    [MemberData(nameof(MethodGroups))]
    public void M12_WithoutACall_TheMethodGroupIsTheName(string source, string? name) => AssertName(source, name);

    private static void AssertName(string source, string? name)
    {
        Assert.Equal(name, OperationName.From(source));
        Assert.Equal(name, OperationName.From(source)); // From the cache.
    }
}
