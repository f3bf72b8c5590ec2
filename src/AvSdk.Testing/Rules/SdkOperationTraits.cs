namespace AvSdk.Testing;

/// <summary>What the rules need to know of an operation.</summary>
internal static class SdkOperationTraits
{
    extension(AvSdkOperation operation)
    {
        public SdkOperationClass Class =>
            operation switch
            {
                AvSdkOperation.StartContext or AvSdkOperation.StopContext => SdkOperationClass.Context,
                AvSdkOperation.EnterRoom or AvSdkOperation.ExitRoom => SdkOperationClass.Room,
                AvSdkOperation.EnableCamera or AvSdkOperation.OpenDevice or AvSdkOperation.CloseDevice =>
                    SdkOperationClass.Device,
                AvSdkOperation.RequestView or AvSdkOperation.CancelView => SdkOperationClass.Member,
                _ => SdkOperationClass.None,
            };

        /// <summary>Is the answer a callback? If not, the start's return is all there is.</summary>
        public bool CallsBack => operation.DefaultDuration > TimeSpan.Zero;

        /// <summary>Is it about a room, a device, a member or a file?</summary>
        public bool HasTarget =>
            operation
                is AvSdkOperation.EnterRoom
                    or AvSdkOperation.EnableCamera
                    or AvSdkOperation.OpenDevice
                    or AvSdkOperation.CloseDevice
                    or AvSdkOperation.RequestView
                    or AvSdkOperation.CancelView
                    or AvSdkOperation.Upload;

        /// <summary>Does its callback carry a text? That of a device carries the device, that of an upload the file.</summary>
        public bool HasInfo =>
            operation
                is AvSdkOperation.StartContext
                    or AvSdkOperation.EnterRoom
                    or AvSdkOperation.RequestView
                    or AvSdkOperation.CancelView;

        /// <summary>Does the answer come from a server? Then it is given up after 30 s.</summary>
        public bool UsesNetwork =>
            operation
                is AvSdkOperation.StartContext
                    or AvSdkOperation.EnterRoom
                    or AvSdkOperation.RequestView
                    or AvSdkOperation.Upload;

        public TimeSpan DefaultDuration =>
            TimeSpan.FromMilliseconds(
                operation switch
                {
                    AvSdkOperation.StartContext => 300,
                    AvSdkOperation.EnterRoom => 800,
                    AvSdkOperation.ExitRoom => 300,
                    AvSdkOperation.OpenDevice or AvSdkOperation.CloseDevice => 200,
                    AvSdkOperation.RequestView or AvSdkOperation.CancelView => 250,
                    AvSdkOperation.Upload => 600,
                    _ => 0,
                }
            );
    }
}
