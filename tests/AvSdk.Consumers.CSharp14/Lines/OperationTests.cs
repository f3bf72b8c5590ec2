using AvSdk.Resilience;

namespace AvSdk.Consumers.CSharp14.Lines;

public class OperationTests
{
    public static TheoryData<AvOperation, string, AvOperationClass> Factories =>
        new()
        {
            { AvOperation.StartContext(), "StartContext", AvOperationClass.Context },
            { AvOperation.StopContext(), "StopContext", AvOperationClass.Context },
            { AvOperation.EnterRoom(42), "EnterRoom", AvOperationClass.Room },
            { AvOperation.EnterRoom("42"), "EnterRoom", AvOperationClass.Room },
            { AvOperation.ExitRoom(), "ExitRoom", AvOperationClass.Room },
            { AvOperation.OpenDevice("mic"), "OpenDevice", AvOperationClass.Device },
            { AvOperation.CloseDevice("mic"), "CloseDevice", AvOperationClass.Device },
            { AvOperation.RequestView("m"), "RequestView", AvOperationClass.Member },
            { AvOperation.CancelView("m"), "CancelView", AvOperationClass.Member },
        };

    [Theory]
    [MemberData(nameof(Factories), DisableDiscoveryEnumeration = true)]
    public void EachOperationOfTheTable_HasAFactory(AvOperation operation, string name, AvOperationClass operationClass)
    {
        Assert.Equal((name, operationClass, true), (operation.Name, operation.Class, operation.Repeatable));
        Assert.Equal(default, AvOperationClass.None);
    }

    [Fact]
    public void AnOperation_IsAnImmutableRecord()
    {
        AvOperation plain = new("LinkRoom", AvOperationClass.Room);

        AvOperation changed = plain with { LaneKey = "link", Repeatable = true, Deadline = TimeSpan.FromSeconds(40) };

        Assert.Equal(new AvOperation("LinkRoom", AvOperationClass.Room), plain);
        Assert.NotEqual(plain, changed);
    }
}
