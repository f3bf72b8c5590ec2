namespace AvSdk.Testing;

// Answers in a row, an operation each.
public sealed partial class FakeAvSdk
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">Nobody asks the SDK for such an operation, so no answer would ever be used.</exception>
    /// <exception cref="ArgumentException">
    /// There is no answer, one is null, or one cannot be given by such an operation, contradicts itself, or says what would
    /// never be seen.
    /// </exception>
    public void Answers(AvSdkOperation operation, params FakeAnswer[] answers)
    {
        Misuse.CheckAnswers(operation, answers);
        Change(engine => Array.ForEach(answers, answer => engine.Script(operation, answer)));
    }

    /// <summary>Adds answers for the next starts of StartContext: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    public void StartContextAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.StartContext, answers);

    /// <summary>Adds answers for the next calls of StopContext: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is what the call returns.</param>
    public void StopContextAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.StopContext, answers);

    /// <summary>Adds answers for the next starts of EnterRoom, in every shape: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    public void EnterRoomAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.EnterRoom, answers);

    /// <summary>Adds answers for the next starts of ExitRoom: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order. Its callback has no code: an int other than 0 is refused. Use <see cref="FakeAnswer.ByReturn"/>, or a disconnect.</param>
    public void ExitRoomAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.ExitRoom, answers);

    /// <summary>Adds answers for the next starts of OpenDevice: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    public void OpenDeviceAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.OpenDevice, answers);

    /// <summary>Adds answers for the next starts of CloseDevice: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    public void CloseDeviceAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.CloseDevice, answers);

    /// <summary>Adds answers for the next calls of EnableCamera: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is what the call returns.</param>
    public void EnableCameraAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.EnableCamera, answers);

    /// <summary>Adds answers for the next starts of RequestView: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    public void RequestViewAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.RequestView, answers);

    /// <summary>Adds answers for the next starts of CancelView: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    public void CancelViewAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.CancelView, answers);

    /// <summary>Adds answers for the next starts of Upload: <see cref="Answers"/>.</summary>
    /// <param name="answers">The answers, in order; an int is the code of a callback.</param>
    public void UploadAnswers(params FakeAnswer[] answers) => Answers(AvSdkOperation.Upload, answers);
}
