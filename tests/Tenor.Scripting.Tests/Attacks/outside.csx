## Files by the base library
System.IO.File.ReadAllText("/etc/passwd")

System.IO.File.WriteAllText("/tmp/tenor-attack.txt", "x");

System.IO.File.Delete("/tmp/tenor-attack.txt");

System.IO.Directory.GetFiles("/")

System.IO.Directory.CreateDirectory("/tmp/tenor-attack");

new System.IO.StreamReader("/etc/passwd").ReadToEnd()

new System.IO.StreamWriter("/tmp/tenor-attack.txt").Write("x");

new System.IO.FileStream("/etc/passwd", System.IO.FileMode.Open).Length

new System.IO.FileInfo("/etc/passwd").Length

new System.IO.DirectoryInfo("/").GetFiles()

System.IO.DriveInfo.GetDrives()

System.IO.Path.GetFullPath("x")

System.IO.Path.GetTempPath()

System.IO.Path.GetTempFileName()

System.IO.Path.Exists("/etc/passwd")

new System.IO.FileSystemWatcher("/").Path

System.IO.File.CreateSymbolicLink("/tmp/tenor-attack-link", "/etc")

System.IO.Compression.ZipFile.ExtractToDirectory("/tmp/a.zip", "/tmp");

System.IO.MemoryMappedFiles.MemoryMappedFile.CreateFromFile("/etc/passwd")

new System.IO.Pipes.AnonymousPipeServerStream()

using System.IO;
File.Exists("/etc/passwd")

using static System.IO.File;
Exists("/etc/passwd")

using F = System.IO.File;
F.ReadAllBytes("/etc/passwd")

Encoding.UTF8.GetString(System.IO.File.ReadAllBytes("/proc/self/environ"))

new System.IO.StreamReader(System.IO.File.OpenRead("/proc/self/maps")).ReadLine()

System.IO.IsolatedStorage.IsolatedStorageFile.GetUserStoreForAssembly()

System.Text.Encoding.RegisterProvider(null);

## Environment, console, processes and network
Environment.GetEnvironmentVariable("PATH")

Environment.GetEnvironmentVariables().Count

Environment.ExpandEnvironmentVariables("%PATH%")

Environment.SetEnvironmentVariable("X", "y");

Environment.Exit(3);

Environment.FailFast("x");

Environment.CurrentDirectory

Environment.MachineName + Environment.UserName

Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)

Environment.GetCommandLineArgs()

Environment.StackTrace

Environment.ProcessPath

Console.WriteLine("x");

Console.SetOut(null);

Console.OpenStandardInput().ReadByte()

Console.CancelKeyPress += (s, e) => { };

Console.ReadLine()

System.Diagnostics.Process.Start("id")

System.Diagnostics.Process.GetProcesses()

System.Diagnostics.Process.GetCurrentProcess().Kill();

System.Diagnostics.Process.EnterDebugMode();

new System.Diagnostics.ProcessStartInfo("id").Environment.Count

System.Diagnostics.FileVersionInfo.GetVersionInfo("/bin/sh")

System.Diagnostics.Trace.Listeners.Count

new System.Net.Http.HttpClient().GetStringAsync("http://localhost").Result

await new System.Net.Http.HttpClient().GetStringAsync("http://localhost")

new System.Net.WebClient().DownloadString("http://localhost")

System.Net.Dns.GetHostName()

new System.Net.Sockets.TcpClient("localhost", 80).Connected

new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp).Available

System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()

System.Runtime.InteropServices.RuntimeInformation.OSDescription

System.Security.Cryptography.RandomNumberGenerator.GetBytes(1)

System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, _ => { })

#r "/bin/evil.dll"
1

#r "nuget: Newtonsoft.Json, 13.0.3"
1

#load "/etc/passwd"
1

## Paths given to our own loaders
Tenor.Corpus.Load("/etc/passwd").Count

Tenor.Corpus.Load("../../../../../../../../etc/passwd").Count

Tenor.Corpus.Load("./sub/../../../../../../../../../etc/passwd").Count

Tenor.Corpus.Load("/proc/self/environ").Count

Tenor.Corpus.Load("/proc/self/cwd/../../etc/passwd").Count

Tenor.Corpus.Load("link/passwd").Count

Tenor.Corpus.Load("link/*").Count

Tenor.Corpus.Load("file-link.txt").Count

Tenor.Corpus.Load("**/../../*").Count

Tenor.Corpus.Load("/dev/zero").Count

Tenor.Corpus.Load("/dev/stdin").Count

Tenor.Corpus.Load("//server/share/x.txt").Count

Tenor.Corpus.Load(@"\\server\share\x.txt").Count

Tenor.Corpus.Load("file:///etc/passwd").Count

Tenor.Corpus.Load("~/.ssh/id_rsa").Count

Tenor.Corpus.Load("$HOME/.bashrc").Count

Tenor.Corpus.Load("%HOME%/.bashrc").Count

Tenor.Corpus.Load("a\0/../../etc/passwd").Count

Func<string, Tenor.Corpus> f = p => Tenor.Corpus.Load(p); f("/etc/passwd").Count

var p = new StringBuilder("/etc").Append("/passwd").ToString(); Tenor.Corpus.Load(p).Count

new[] { "/etc/passwd" }.Select(p => Tenor.Corpus.Load(p)).First().Count

string p = "ok.txt"; string Sneak() { p = "/etc/passwd"; return p; } Tenor.Corpus.Load(Sneak()).Count

Tenor.Corpus.Load(new string("dwssap/cte/".Reverse().ToArray())).Count

Tenor.Corpus.Load("passwd", new Tenor.LoadOptions { BaseFolder = "/etc" }).Count

Func<string, Tenor.LoadOptions, IProgress<Tenor.WorkProgress>, System.Threading.CancellationToken, Tenor.Corpus> f = Tenor.Corpus.Load; f("/etc/passwd", null, null, default).Count
