namespace AvSdk.Consumers.CSharp14;

public delegate void UploadCallback(int code, string file, string id);
