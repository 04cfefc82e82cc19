namespace Tenor.Notebooks.Tests;

public sealed class ReadFoldersTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("tenor-").FullName;

    [Fact]
    public void A_file_below_the_notebook_is_found_from_there()
    {
        var file = Write("notebook/articles/a.txt");

        Assert.Equal(file, Folders().Resolve("articles/a.txt"));
        Assert.Equal(file, Folders().Resolve("./articles/../articles/a.txt"));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("articles/../../secret.txt")]
    [InlineData("../*.txt")]
    [InlineData("/etc/hostname")]
    public void A_path_that_leads_outside_is_refused(string path)
    {
        Write("secret.txt");

        Assert.Throws<UnauthorizedAccessException>(() => Folders().Resolve(path));
    }

    [Fact]
    public void A_link_that_leads_outside_is_refused_by_name_and_in_a_pattern()
    {
        var secret = Write("secret.txt");
        Write("notebook/a.txt");
        File.CreateSymbolicLink(Path.Combine(_root, "notebook", "b.txt"), secret);
        Directory.CreateSymbolicLink(Path.Combine(_root, "notebook", "up"), _root);

        Assert.Throws<UnauthorizedAccessException>(() => Folders().Resolve("b.txt"));
        Assert.Throws<UnauthorizedAccessException>(() => Folders().Resolve("*.txt"));
        Assert.Throws<UnauthorizedAccessException>(() => Folders().Resolve("up/secret.txt"));
    }

    [Fact]
    public void A_link_within_the_folder_and_a_folder_that_is_a_link_itself_can_be_read()
    {
        var file = Write("notebook/a.txt");
        File.CreateSymbolicLink(Path.Combine(_root, "notebook", "b.txt"), file);
        Directory.CreateSymbolicLink(Path.Combine(_root, "alias"), Path.Combine(_root, "notebook"));

        Folders().Resolve("b.txt");
        new ReadFolders(new() { Folder = Path.Combine(_root, "alias") }).Resolve("a.txt");
    }

    [Fact]
    public void Links_that_go_round_do_not_hang_a_pattern()
    {
        Write("notebook/a.txt");
        Directory.CreateSymbolicLink(Path.Combine(_root, "notebook", "self"), Path.Combine(_root, "notebook"));

        Folders().Resolve("**/*.txt");
        Assert.Single(Folders(named: "**/*.txt").Inputs());
    }

    private ReadFolders Folders(string? named = null)
    {
        var folders = new ReadFolders(new() { Folder = Path.Combine(_root, "notebook") });
        if (named is not null) folders.Resolve(named);
        return folders;
    }

    private string Write(string name)
    {
        var file = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "Text.");
        return file;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
