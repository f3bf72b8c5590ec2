using AvSdk.Resilience;
using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

public class AlreadyInStateTests
{
    [Fact]
    public async Task A1003_IsASuccessWhenNothingSaysOtherwise()
    {
        await using PipelineFixture world = new();
        world.EnterRoomAnswers(1003);

        AvResult r1 = await world.Pipeline.RunAsync(
            AvOperation.EnterRoom(42),
            done => world.Sdk.EnterRoom(42, done.Complete)
        );

        bool seen = false;
        if (r1.Outcome is AvSuccess { AlreadyInState: true })
        {
            seen = true;
        }
        Assert.True(seen);
        Assert.Equal(1003, r1.Outcome.Number);
    }

    [Theory]
    [InlineData("42", true)]
    [InlineData("7", false)]
    public async Task AConfirmation_AsksForTheTarget(string room, bool expected)
    {
        await using PipelineFixture world = new();
        IUserContext context = world.Context;
        string? thread = null;
        context.GetRoom().GetRoomID().Returns(room).AndDoes(_ => thread = Thread.CurrentThread.Name);
        world.EnterRoomAnswers(1003);

        var enter = AvOperation.EnterRoom("42") with { Confirm = () => context.GetRoom().GetRoomID() == "42" };
        AvResult r1 = await world.Pipeline.RunAsync(enter, done => world.Sdk.EnterRoom(42, done.Complete));

        Assert.Equal(expected, r1.IsSuccess);
        Assert.Equal(1003, r1.Outcome.Number);
        Assert.Equal("ui", thread);
    }
}
