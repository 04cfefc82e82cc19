using Tenor.Training;

return await VerbTable.RunAsync(args).ConfigureAwait(false);
