namespace AvSdk.Consumers.CSharp14;

public delegate void UserCallback(int result, string info);
