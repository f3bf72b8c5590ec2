// Virtual time steps when the pool is idle: a test that runs beside another one would wait for it.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
