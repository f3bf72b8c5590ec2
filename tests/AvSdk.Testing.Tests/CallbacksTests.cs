using System.Globalization;
using AvSdk.Results;

namespace AvSdk.Testing.Tests;

/// <summary>The callbacks of a call that a test said nothing about are completed, whatever their shape.</summary>
public sealed class CallbacksTests
{
    private delegate void Native(nint context, int code, int value, string info);

    private readonly List<string> _told = [];

    [Fact]
    public void EveryCallback_IsCalled_WithTheCode()
    {
        AvSdkCallback done = (code, info) => _told.Add($"done {code} '{info}'");
        UploadCallback uploaded = (code, file, id) => _told.Add($"uploaded {code} '{file}' '{id}'");
        Action exited = () => _told.Add("exited");
        Native native = (context, code, value, info) => Tell($"native {context} {code} {value} '{info}'");
        Action<int, string> generic = (code, info) => _told.Add($"generic {code} '{info}'");

        Assert.Equal(0, AvCallbacks.Complete([42, done, null, uploaded, "text", exited, native, generic], 1005));

        Assert.Equal(["done 1005 ''", "uploaded 1005 '' ''", "exited", "native 0 1005 0 ''", "generic 1005 ''"], _told);
    }

    [Fact]
    public void ACode_IsTold_WhereverTheCallbackTakesIt()
    {
        Action<AvErrorCode, string> byEnum = (code, info) => _told.Add($"enum {code} '{info}'");
        Action<long> byLong = code => Tell($"long {code}");
        Action<uint, long> byUint = (id, code) => Tell($"uint {id}, long {code}");
        Action<string, AvResult> byResult = (_, result) => Tell($"result {result.Error?.Number}");
        Action<long, AvErrorCode> handled = (handle, code) => _told.Add($"handle {handle} {code}");

        AvCallbacks.Complete([byEnum, byLong, byUint, byResult, handled], 1005);
        AvCallbacks.Complete([(Action<uint>)(code => Tell($"uint {code}"))], -1);

        Assert.Equal(
            ["enum Timeout ''", "long 1005", "uint 0, long 1005", "result 1005", "handle 0 Timeout", "uint 4294967295"],
            _told
        );
    }

    [Fact]
    public void ACallback_ThatTakesNoCode_TellsOfSuccessOnly()
    {
        Action<string> uncoded = info => _told.Add($"uncoded '{info}'");

        AvCallbacks.Complete([uncoded]);
        var thrown = Assert.Throws<ArgumentException>(() => AvCallbacks.Complete([uncoded], 1005));

        Assert.Equal(["uncoded ''"], _told);
        Assert.Contains("takes the code 1005", thrown.Message, StringComparison.Ordinal);
    }

    private enum Small : byte;

    private delegate void ByReference(ref int code);

    private delegate void WithASpan(int code, ReadOnlySpan<byte> data);

    [Fact]
    public void ACode_ThatDoesNotFit_IsNotCutShort()
    {
        Action<Small> small = code => Tell($"small {(int)code}");

        AvCallbacks.Complete([small], 255);
        string[] messages =
        [
            Assert.Throws<ArgumentException>("code", () => AvCallbacks.Complete([small], 1005)).Message,
            Assert.Throws<ArgumentException>("code", () => AvCallbacks.Complete([small], -1)).Message,
        ];

        Assert.Equal(["small 255"], _told);
        Assert.StartsWith("The code 1005 does not fit into ", messages[0], StringComparison.Ordinal);
        Assert.Contains("a Byte", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeFilled_IsSaid()
    {
        ByReference byReference = (ref int _) => throw new InvalidOperationException("It was called.");
        WithASpan withASpan = (_, _) => throw new InvalidOperationException("It was called.");

        Assert.Contains(
            "each by value",
            Assert.Throws<ArgumentException>("code", () => AvCallbacks.Complete([byReference], 1005)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "such as a span",
            Assert.Throws<ArgumentException>("arguments", () => AvCallbacks.Complete([withASpan], 1005)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ADelegate_ThatReturnsSomething_IsNoCallback() =>
        AvCallbacks.Complete([
            (Func<int>)(() => throw new InvalidOperationException("It was called.")),
            (Predicate<int>)(_ => throw new InvalidOperationException("It was called.")),
        ]);

    [Fact]
    public void ACallback_MayBeAnExtensionMethod()
    {
        Action<int, string> extended = _told.AddLine;

        AvCallbacks.Complete([extended], 1005);

        Assert.Equal(["1005 ''"], _told);
    }

    [Fact]
    public void WhatACallbackThrows_ComesOutAsItIs()
    {
        Action<int, string> generic = ThrowTheUsersFault;

        var thrown = Assert.Throws<NotSupportedException>(() => AvCallbacks.Complete([generic], 1005));

        Assert.Equal("the user's fault 1005", thrown.Message);
        Assert.Contains(nameof(ThrowTheUsersFault), thrown.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutCallbacks_TheStartIsAcceptedAllTheSame() => Assert.Equal(0, AvCallbacks.Complete([1, "x"]));

    [Fact]
    public void WithoutArguments_ItSaysSo() => Assert.Throws<ArgumentNullException>(() => AvCallbacks.Complete(null!));

    private static void ThrowTheUsersFault(int code, string info) =>
        throw new NotSupportedException(FormattableString.Invariant($"the user's fault {code}"));

    private void Tell(FormattableString text) => _told.Add(text.ToString(CultureInfo.InvariantCulture));
}

internal static class Lines
{
    public static void AddLine(this List<string> lines, int code, string info) =>
        lines.Add(FormattableString.Invariant($"{code} '{info}'"));
}
