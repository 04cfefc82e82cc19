using Tenor.Training.Language;

namespace Tenor.Training.Tests.Language;

/// <summary>Holds what the language stage reaches on labelled articles, which lie beside a checkout and are not in it.</summary>
public sealed class LanguageFloorsTests
{
    [Theory]
    [InlineData("sentences")]
    [InlineData("quotations")]
    [InlineData("speakers")]
    public async Task Figures_stay_above_their_floors(string part)
    {
        string? data = DataFolder();
        Assert.SkipWhen(data is null, "No folder shared/data with labelled articles lies beside this checkout: nothing was measured.");

        int status = await LanguageEvaluation.Verb.Run(
            new VerbArguments(["--data", data!, "--only", part, "--check", "--floors", Path.Combine(Root(), "src", "Tenor.Training", "Language", "floors.tsv")]),
            TestContext.Current.CancellationToken);

        Assert.Equal(0, status);
    }

    private static string? DataFolder()
    {
        string folder = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "data"));
        return Directory.Exists(Path.Combine(folder, "polnear")) ? folder : null;
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Analysis.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The tests run outside a checkout.");
    }
}
