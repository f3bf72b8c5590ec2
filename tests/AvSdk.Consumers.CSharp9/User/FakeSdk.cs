using System;
using System.Threading;

namespace AvSdk.Consumers.CSharp9
{
    public delegate void UserCallback(int result, string info);

    public delegate void UploadCallback(int code, string file, string id);

    /// <summary>What a user has: bare ints, and callbacks. All answer the same code.</summary>
    public sealed class FakeSdk
    {
        public FakeSdk(int code = 0) => Code = code;

        public int Code { get; set; }

        public int Calls { get; private set; }

        public string Thread { get; private set; }

        public int StopContext() => Answer();

        public int CreateContext(out nint handle)
        {
            handle = 7;
            return Answer();
        }

        public int EnterRoom(int room, UserCallback done) => Callback(() => done(Answer(), "room " + room));

        public void EnterRoomVoid(int room, UserCallback done) => done(Answer(), "room " + room);

        public int LinkRoom(int room, UserCallback done) => EnterRoom(room, done);

        public int Upload(string path, UploadCallback done) => Callback(() => done(Answer(), path, "id-1"));

        public int EnableCapture(bool enable) => enable ? Answer() : 0;

        public int EnableSend(bool enable) => enable ? 0 : Answer();

        public int EnableCamera(bool enable) => enable ? Answer() : 0;

        public int GetMicLevel() => Calls + 80;

        public void SetUp() => Answer();

        public void MoreSetUp() => Answer();

        private static int Callback(Action callBack)
        {
            ThreadPool.QueueUserWorkItem(_ => callBack());
            return 0;
        }

        private int Answer()
        {
            Calls++;
            Thread = System.Threading.Thread.CurrentThread.Name;
            return Code;
        }
    }
}
