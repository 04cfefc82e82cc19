namespace Tenor.Kernel.Tests;

public sealed class JupyterFoldersTests
{
    [Fact]
    public void A_variable_moves_the_persons_folder()
    {
        Assert.Equal("/moved", On(JupyterSystem.Linux, ("JUPYTER_DATA_DIR", "/moved")).User);
        Assert.Equal(@"D:\moved", On(JupyterSystem.Windows, ("JUPYTER_DATA_DIR", @"D:\moved")).User);
    }

    [Fact]
    public void On_linux_the_persons_folder_is_below_the_xdg_data_home()
    {
        Assert.Equal("/home/a/.local/share/jupyter", On(JupyterSystem.Linux, ("HOME", "/home/a")).User);
        Assert.Equal("/x/jupyter", On(JupyterSystem.Linux, ("HOME", "/home/a"), ("XDG_DATA_HOME", "/x")).User);
    }

    [Fact]
    public void On_macos_the_persons_folder_is_in_the_library_whatever_xdg_says() =>
        Assert.Equal("/Users/a/Library/Jupyter", On(JupyterSystem.MacOS, ("HOME", "/Users/a"), ("XDG_DATA_HOME", "/x")).User);

    [Fact]
    public void On_windows_the_persons_folder_is_in_the_roaming_application_data()
    {
        Assert.Equal(@"C:\Users\a\AppData\Roaming\jupyter", On(JupyterSystem.Windows, ("APPDATA", @"C:\Users\a\AppData\Roaming")).User);
        Assert.Equal(@"C:\Users\a\AppData\Roaming\jupyter", On(JupyterSystem.Windows, ("USERPROFILE", @"C:\Users\a")).User);
    }

    [Fact]
    public void An_empty_variable_is_none() =>
        Assert.Equal("/home/a/.local/share/jupyter", On(JupyterSystem.Linux, ("HOME", "/home/a"), ("JUPYTER_DATA_DIR", "")).User);

    [Fact]
    public void Clients_search_the_jupyter_path_then_the_environment_then_the_person_then_the_system() =>
        Assert.Equal(
            ["/path", "/other", "/env/share/jupyter", "/user", "/usr/local/share/jupyter", "/usr/share/jupyter"],
            On(JupyterSystem.Linux, ("JUPYTER_PATH", "/path:/other"), ("VIRTUAL_ENV", "/env"), ("JUPYTER_DATA_DIR", "/user")).Searched);

    [Fact]
    public void On_windows_paths_are_apart_by_semicolons_and_the_systems_folder_is_the_program_data() =>
        Assert.Equal(
            [@"C:\path", @"D:\other", @"C:\conda\share\jupyter", @"C:\r\jupyter", @"C:\ProgramData\jupyter"],
            On(JupyterSystem.Windows, ("JUPYTER_PATH", @"C:\path;D:\other"), ("CONDA_PREFIX", @"C:\conda"), ("APPDATA", @"C:\r"), ("PROGRAMDATA", @"C:\ProgramData")).Searched);

    [Fact]
    public void The_folder_that_vs_code_trusts_is_not_moved_by_jupyters_variable() =>
        Assert.Equal("/home/a/.local/share/jupyter", On(JupyterSystem.Linux, ("HOME", "/home/a"), ("JUPYTER_DATA_DIR", "/moved")).UserDefault);

    private static JupyterFolders On(JupyterSystem system, params (string Name, string Value)[] variables)
    {
        var map = variables.ToDictionary(v => v.Name, v => v.Value);
        return new JupyterFolders(system, map.GetValueOrDefault);
    }
}
