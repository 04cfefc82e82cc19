using System.Text;

namespace Tenor.Kernel.Tests;

public sealed class ConnectionInfoTests
{
    private const string Whole =
        """
        {"shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"ip":"127.0.0.1","key":"k",
         "transport":"tcp","signature_scheme":"hmac-sha256","kernel_name":"tenor"}
        """;

    [Fact]
    public void A_connection_file_names_ports_and_key()
    {
        var info = ConnectionInfo.Parse(Encoding.UTF8.GetBytes(Whole));
        Assert.Equal(new ConnectionInfo("127.0.0.1", 1, 4, 2, 3, 5, "k"), info);
    }

    [Theory]
    [InlineData("\"tcp\"", "\"ipc\"", "transport")]
    [InlineData("hmac-sha256", "hmac-md5", "signature scheme")]
    [InlineData("\"hb_port\":5", "\"hb_port\":0", "hb_port")]
    [InlineData("\"shell_port\":1,", "", "shell_port")]
    [InlineData("\"key\":\"k\"", "\"key\":7", "key")]
    public void What_cannot_be_served_is_refused_by_name(string part, string instead, string named)
    {
        var error = Assert.Throws<ConnectionFileException>(() => ConnectionInfo.Parse(Encoding.UTF8.GetBytes(Whole.Replace(part, instead))));
        Assert.Contains(named, error.Message);
    }

    [Fact]
    public void A_file_that_is_no_json_is_refused_by_its_path()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "shell_port = 1");
            Assert.Contains(path, Assert.Throws<ConnectionFileException>(() => ConnectionInfo.Read(path)).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
