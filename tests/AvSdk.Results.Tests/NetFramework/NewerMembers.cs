namespace AvSdk.Results.Tests;

/// <summary>Members of the framework that .NET Framework lacks, so that the tests read the same for both.</summary>
internal static class NewerMembers
{
    extension(Enum)
    {
        public static T Parse<T>(string value)
            where T : struct => (T)Enum.Parse(typeof(T), value);

        public static T[] GetValues<T>()
            where T : struct => (T[])Enum.GetValues(typeof(T));
    }

    extension(string text)
    {
        public static string Join(char separator, IEnumerable<string> values) =>
            string.Join(separator.ToString(), values);

        public bool Contains(string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;

        public bool Contains(char value) => text.IndexOf(value) >= 0;
    }

    extension(Task task)
    {
        public bool IsCompletedSuccessfully => task.Status == TaskStatus.RanToCompletion;

        public async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            bool isInTime = await Task.WhenAny(task, Task.Delay(timeout, over.Token)) == task;
            over.Cancel(); // Mono sorts the timers that wait. Where they are many, the end of the process breaks in on that, and fails.
            if (!isInTime)
            {
                throw new TimeoutException();
            }

            await task;
        }
    }

    extension<T>(Task<T> task)
    {
        public async Task<T> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
        {
            await ((Task)task).WaitAsync(timeout, cancellationToken);
            return await task;
        }
    }

    extension(CancellationTokenSource source)
    {
        public Task CancelAsync() => Task.Run(source.Cancel);
    }

    extension(TimeSpan)
    {
        public static TimeSpan operator *(int factor, TimeSpan time) => new(time.Ticks * factor);
    }

    extension(Random random)
    {
        public long NextInt64(long limit) => (long)(random.NextDouble() * limit);
    }

    extension<TFirst>(IEnumerable<TFirst> first)
    {
        public IEnumerable<TFirst> SkipLast(int count)
        {
            List<TFirst> all = [.. first];
            return all.Take(all.Count - count);
        }

        public IEnumerable<(TFirst First, TSecond Second)> Zip<TSecond>(IEnumerable<TSecond> second) =>
            first.Zip(second, static (one, other) => (one, other));
    }
}
