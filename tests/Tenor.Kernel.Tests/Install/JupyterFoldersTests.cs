namespace Tenor.Kernel.Tests;

public sealed class JupyterFoldersTests
{
    private static readonly string Root = Path.GetPathRoot(Path.GetTempPath())!;

    [Fact]
    public void A_variable_moves_the_persons_folder()
    {
        var moved = Path.Combine(Root, "moved");
        Assert.Equal(moved, Of(("JUPYTER_DATA_DIR", moved)).User);
    }

    [Fact]
    public void On_linux_the_persons_folder_is_below_the_xdg_data_home()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the folders of Linux");
        Assert.Equal("/home/a/.local/share/jupyter", Of(("HOME", "/home/a")).User);
        Assert.Equal("/x/jupyter", Of(("HOME", "/home/a"), ("XDG_DATA_HOME", "/x")).User);
    }

    [Fact]
    public void An_empty_variable_is_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the folders of Linux");
        Assert.Equal("/home/a/.local/share/jupyter", Of(("HOME", "/home/a"), ("JUPYTER_DATA_DIR", "")).User);
    }

    [Fact]
    public void Clients_search_the_jupyter_path_then_the_environment_then_the_person()
    {
        var (path, env, user) = (Path.Combine(Root, "path"), Path.Combine(Root, "env"), Path.Combine(Root, "user"));
        var searched = Of(("JUPYTER_PATH", path), ("VIRTUAL_ENV", env), ("JUPYTER_DATA_DIR", user)).Searched;
        Assert.Equal([path, Path.Combine(env, "share", "jupyter"), user], searched.Take(3));
    }

    private static JupyterFolders Of(params (string Name, string Value)[] variables)
    {
        var map = variables.ToDictionary(v => v.Name, v => v.Value);
        return new JupyterFolders(map.GetValueOrDefault);
    }
}
