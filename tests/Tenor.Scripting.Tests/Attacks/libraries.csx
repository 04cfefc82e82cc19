## ML.NET
using Microsoft.ML;
new Microsoft.ML.MLContext().Data.LoadFromTextFile("/etc/passwd", new Microsoft.ML.Data.TextLoader.Options())

using Microsoft.ML;
new Microsoft.ML.MLContext().Data.LoadFromBinary("/etc/passwd")

using Microsoft.ML;
new Microsoft.ML.MLContext().Data.CreateTextLoader(new Microsoft.ML.Data.TextLoader.Options()).Load(new Microsoft.ML.Data.MultiFileSource("/etc/passwd"))

using Microsoft.ML;
var ml = new Microsoft.ML.MLContext(); ml.Data.SaveAsText(null, System.IO.File.Create("/tmp/tenor-attack.tsv"));

var ml = new Microsoft.ML.MLContext(); ml.Model.Load("/etc/passwd", out var schema)

var ml = new Microsoft.ML.MLContext(); ml.Model.Save(null, null, "/tmp/tenor-attack.zip");

var ml = new Microsoft.ML.MLContext(); ml.ComponentCatalog.RegisterAssembly(typeof(string).Assembly);

new Microsoft.ML.MLContext().TempFilePath = "/etc";

new Microsoft.ML.MLContext().Log += (s, e) => e.GetType();

new Microsoft.ML.Data.MultiFileSource("/etc/passwd").GetPathOrNull(0)

new Microsoft.ML.Data.FileHandleSource(null)

new Microsoft.ML.MLContext().Data.LoadFromEnumerable(new[] { new { A = 1f } }).GetType().Assembly

## Plotly.NET
using Plotly.NET.CSharp;
Chart.Point<int, int, string>(new[] { 1 }, new[] { 2 }).SaveHtml("/tmp/tenor-attack.html");

Plotly.NET.CSharp.GenericChartExtensions.SaveHtml(Plotly.NET.CSharp.Chart.Point<int, int, string>(new[] { 1 }, new[] { 2 }), "/tmp/tenor-attack.html");

Plotly.NET.CSharp.GenericChartExtensions.Show(Plotly.NET.CSharp.Chart.Point<int, int, string>(new[] { 1 }, new[] { 2 }));

using Plotly.NET.CSharp;
Chart.Point<int, int, string>(new[] { 1 }, new[] { 2 }).Show();

new Plotly.NET.Layout().GetProperties(true).GetType().Assembly

Microsoft.FSharp.Reflection.FSharpType.IsTuple(typeof(int))

Plotly.NET.Defaults.DefaultDisplayOptions = null;

DynamicObj.DynamicObj d = new Plotly.NET.Layout(); d.GetType().Assembly

Microsoft.FSharp.Core.ExtraTopLevelOperators.PrintFormatLine<object>(null)

Microsoft.FSharp.Core.Operators.Exit<int>(3)

Microsoft.FSharp.Control.FSharpAsync.RunSynchronously<int>(null, null, null)

Newtonsoft.Json.JsonConvert.DeserializeObject("{\"$type\":\"System.Diagnostics.Process\"}", new Newtonsoft.Json.JsonSerializerSettings { TypeNameHandling = Newtonsoft.Json.TypeNameHandling.All })

Newtonsoft.Json.JsonConvert.SerializeObject(1)

Newtonsoft.Json.Linq.JObject.Parse("{}").ToObject(typeof(object))

## Formatting and displaying
Microsoft.DotNet.Interactive.Formatting.Formatter.Register<string>(s => "x", "text/html");

Microsoft.DotNet.Interactive.Formatting.Formatter.ResetToDefault();

Microsoft.DotNet.Interactive.Formatting.Formatter.DefaultMimeType = "x";

Microsoft.DotNet.Interactive.Formatting.Formatter.RecursionLimit = int.MaxValue;

Microsoft.DotNet.Interactive.Formatting.Formatter.GetPreferredMimeTypesFor(typeof(string))

Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(typeof(string).Assembly, "text/html")

new Microsoft.DotNet.Interactive.Formatting.FormatContext(new System.IO.StreamWriter("/tmp/tenor-attack.txt"))

new Microsoft.DotNet.Interactive.Formatting.HtmlFormatter<int>((x, c) => { })

## The product's own rooms
new Tenor.Scripting.ScriptSession(new Tenor.Scripting.ScriptOptions { Trusted = true }).ExecuteAsync("System.Environment.Exit(1)")

new Tenor.Notebooks.NotebookEngine(new Tenor.Notebooks.NotebookEngineOptions { Folder = "/", Trusted = true })

using Tenor.Scripting;
new ScriptOptions { Trusted = true }

Tenor.Notebooks.NotebookEngineOptions.ForNotebook("/etc/x.ipynb")

new Tenor.Scripting.ScriptLimits { Depth = int.MaxValue, Time = null, Memory = null }
