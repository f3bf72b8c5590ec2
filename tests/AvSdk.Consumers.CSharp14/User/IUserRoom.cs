namespace AvSdk.Consumers.CSharp14;

public interface IUserRoom
{
    string GetRoomID();
}
