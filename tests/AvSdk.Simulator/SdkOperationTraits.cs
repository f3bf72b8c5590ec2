namespace AvSdk.Simulator;

/// <summary>What the rules need to know of an operation.</summary>
public static class SdkOperationTraits
{
    extension(SdkOperation operation)
    {
        public SdkOperationClass Class =>
            operation switch
            {
                SdkOperation.StartContext or SdkOperation.StopContext or SdkOperation.DestroyContext =>
                    SdkOperationClass.Context,
                SdkOperation.EnterRoom or SdkOperation.ExitRoom => SdkOperationClass.Room,
                SdkOperation.EnableCamera or SdkOperation.OpenDevice or SdkOperation.CloseDevice =>
                    SdkOperationClass.Device,
                SdkOperation.RequestView or SdkOperation.CancelView => SdkOperationClass.Member,
                _ => SdkOperationClass.None,
            };

        /// <summary>Is the answer a callback? If not, the start's return is all there is.</summary>
        public bool CallsBack => operation.DefaultDuration > TimeSpan.Zero;

        /// <summary>Does the answer come from a server? Then it is given up after 30 s.</summary>
        public bool UsesNetwork =>
            operation
                is SdkOperation.StartContext
                    or SdkOperation.EnterRoom
                    or SdkOperation.RequestView
                    or SdkOperation.Upload;

        public TimeSpan DefaultDuration =>
            TimeSpan.FromMilliseconds(
                operation switch
                {
                    SdkOperation.StartContext => 300,
                    SdkOperation.EnterRoom => 800,
                    SdkOperation.ExitRoom => 300,
                    SdkOperation.OpenDevice or SdkOperation.CloseDevice => 200,
                    SdkOperation.RequestView or SdkOperation.CancelView => 250,
                    SdkOperation.Upload => 600,
                    _ => 0,
                }
            );
    }
}
