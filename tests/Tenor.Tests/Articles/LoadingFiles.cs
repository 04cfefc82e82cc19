using System.Text;

namespace Tenor.Tests.Articles;

public sealed class LoadingFiles : IDisposable
{
    private const string Text = "Talks fail in Geneva again\n\nThe “talks” failed on Tuesday, café and all.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("tenor").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private Corpus Load(string pattern) => Corpus.Load(pattern, new() { BaseFolder = _folder });

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Text) },
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Text) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "utf-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Text)] },
        { "utf-32be", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(true, false).GetBytes(Text)] },
        { "utf-32", Encoding.UTF32.GetBytes(Text) },
        { "utf-32be", new UTF32Encoding(true, false).GetBytes(Text) },
        { "windows-1252", Encoding.Latin1.GetBytes(Text.Replace('“', '\u0093').Replace('”', '\u0094')) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void reads_the_same_text_in_any_encoding(string name, byte[] bytes)
    {
        Write("a.txt", bytes);
        var article = Load("a.txt")[0];
        Assert.Equal(Text, article.Text);
        Assert.Equal(name, article.Provenance.Encoding);
        Assert.Equal(bytes.Length, article.Provenance.Bytes);
    }

    [Fact]
    public void names_what_was_read_by_path_and_digest()
    {
        Write("seeds/a.txt", Text);
        var provenance = Load("seeds/*.txt")[0].Provenance;
        Assert.Equal("seeds/a.txt", provenance.Path);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Text))), provenance.Sha256);
    }

    [Fact]
    public void writes_the_same_path_wherever_the_folder_stands()
    {
        Write("one/seeds/a.txt", Text);
        Write("two/seeds/a.txt", Text);
        Assert.Equal("seeds/a.txt", Corpus.Load(Path.Combine(_folder, "one", "seeds", "*.txt"))[0].Provenance.Path);
        Assert.Equal("seeds/a.txt", Corpus.Load(Path.Combine(_folder, "two", "seeds", "a.txt"))[0].Provenance.Path);
    }

    [Fact]
    public void goes_through_folders_in_ordinal_order()
    {
        foreach (var name in new[] { "b.txt", "B.txt", "a/c.txt", "a/b/d.txt", "a/.hidden.txt", "note.doc" })
            Write(name, Text);
        Assert.Equal(["B.txt", "a/b/d.txt", "a/c.txt", "b.txt"], Load("**/*.txt").Select(a => a.Provenance.Path));
        Assert.Equal(["a/c.txt"], Load("a").Select(a => a.Provenance.Path));
        Assert.Equal(["a/c.txt"], Load("?/*.txt").Select(a => a.Provenance.Path));
    }

    [Fact]
    public void gives_files_of_the_same_name_ids_of_their_own()
    {
        Write("1/a.txt", Text);
        Write("2/a.txt", Text);
        Assert.Equal(["a", "a-2"], Load("**/*.txt").Select(a => a.Id));
    }

    [Fact]
    public void skips_what_it_cannot_read_and_says_why()
    {
        Write("a.txt", Text);
        Write("binary.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3]);
        Write("empty.txt", "");
        Write("space.txt", " \n\n ");
        var corpus = Corpus.Load(["*.txt", "none/*.txt"], new() { BaseFolder = _folder });
        Assert.Equal(["a"], corpus.Select(a => a.Id));
        Assert.Equal(["none/*.txt", "binary.txt", "empty.txt", "space.txt"], corpus.Report.Skipped.Select(s => s.Path));
        Assert.Contains("picture", corpus.Report.Skipped[1].Reason, StringComparison.Ordinal);
        Assert.Contains("matches no file", corpus.Report.Skipped[0].Reason, StringComparison.Ordinal);
        Assert.Equal(1, corpus.Report.Articles);
    }

    [Fact]
    public void fails_with_one_error_where_nothing_could_be_loaded()
    {
        Write("empty.txt", "");
        var error = Assert.Throws<CorpusLoadException>(() => Corpus.Load(["empty.txt", "nothing.txt"], new() { BaseFolder = _folder }));
        Assert.Contains("empty.txt: is empty.", error.Message, StringComparison.Ordinal);
        Assert.Contains("nothing.txt: matches no file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void skips_a_file_over_the_limit()
    {
        Write("a.txt", Text);
        Write("large.txt", new string('a', 2000));
        var corpus = Corpus.Load("*.txt", new() { BaseFolder = _folder, MaxFileBytes = 1000 });
        Assert.Contains("2000 bytes", Assert.Single(corpus.Report.Skipped).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void reads_a_file_of_fifty_megabytes_as_one_article()
    {
        var paragraph = "The talks failed on Tuesday, and neither side would say when they would meet again.\n\n";
        Write("large.txt", string.Concat(Enumerable.Repeat(paragraph, 50_000_000 / paragraph.Length)));
        Assert.Equal(50_000_000 / paragraph.Length, Assert.Single(Load("large.txt")).Paragraphs.Count);
    }

    [Fact]
    public void reports_each_file_as_it_is_done()
    {
        Write("a.txt", Text);
        Write("b.txt", "");
        var heard = new Heard();
        Corpus.Load("*.txt", new() { BaseFolder = _folder }, heard);
        Assert.Equal(["Loading: 1 of 2 files", "Loading: 2 of 2 files"], heard.Reports.Select(r => r.ToString()));
    }

    [Fact]
    public void stops_when_it_is_cancelled()
    {
        Write("a.txt", Text);
        Assert.Throws<OperationCanceledException>(() => Corpus.Load("*.txt", new() { BaseFolder = _folder }, null, new CancellationToken(true)));
    }

    [Theory]
    [InlineData("%PDF-1.7\n\0\0", "it is a PDF")]
    [InlineData("PK\u0003\u0004\0\0word/document.xml", "it is a Word document")]
    [InlineData("{\\rtf1 Hello}", "is rich text")]
    public void names_the_format_of_a_file_that_it_cannot_read(string content, string reason)
    {
        Write("a.txt", content);
        Assert.Contains(reason, Assert.Throws<CorpusLoadException>(() => Load("a.txt")).Message, StringComparison.Ordinal);
    }

    private sealed class Heard : IProgress<WorkProgress>
    {
        public List<WorkProgress> Reports { get; } = [];

        public void Report(WorkProgress value) => Reports.Add(value);
    }
}
