using System.Reflection;
using System.Text;
using Tenor.Scripting.Sandbox;

namespace Tenor.Scripting.Tests.Sandbox;

public class AllowListTests
{
    private static readonly AllowList Base = AllowList.For(new ScriptOptions());

    [Theory]
    [InlineData(typeof(int))]
    [InlineData(typeof(string[]))]
    [InlineData(typeof(List<Dictionary<string, int?>>.Enumerator))]
    [InlineData(typeof(Func<int, (string, double)>))]
    [InlineData(typeof(void))]
    public void Safe_types_are_within_reach(Type type) => Assert.True(Base.AllowsType(type));

    [Theory]
    [InlineData(typeof(File))]
    [InlineData(typeof(List<FileInfo>))]
    [InlineData(typeof(FileInfo[]))]
    [InlineData(typeof(Func<Assembly>))]
    [InlineData(typeof(System.Diagnostics.Process))]
    [InlineData(typeof(Activator))]
    [InlineData(typeof(AllowList))]
    [InlineData(typeof(ScriptSession))]
    public void Other_types_are_not(Type type) => Assert.False(Base.AllowsType(type));

    [Theory]
    [InlineData(typeof(object), "ToString", true)]
    [InlineData(typeof(Type), "Assembly", false)]
    [InlineData(typeof(Type), "Name", true)]
    [InlineData(typeof(Type), "GetMethods", false)]
    [InlineData(typeof(Delegate), "Method", false)]
    [InlineData(typeof(Delegate), "Target", false)]
    [InlineData(typeof(Func<int>), "Invoke", true)]
    [InlineData(typeof(Exception), "Message", true)]
    [InlineData(typeof(Exception), "TargetSite", false)]
    [InlineData(typeof(Environment), "NewLine", true)]
    [InlineData(typeof(Environment), "Exit", false)]
    [InlineData(typeof(Path), "Combine", true)]
    [InlineData(typeof(Path), "GetFullPath", false)]
    [InlineData(typeof(Task), "Wait", false)]
    [InlineData(typeof(Enumerable), "Range", true)]
    public void A_member_is_within_reach_where_its_line_says_so(Type type, string name, bool within) =>
        Assert.All(type.GetMember(name), member => Assert.Equal(within, Base.AllowsMember(member)));

    [Fact]
    public void A_member_whose_value_is_out_of_reach_is_out_of_reach() =>
        Assert.False(Base.AllowsMember(typeof(Encoding).GetMethod("GetDecoder")!));

    [Fact]
    public void Every_line_names_something_that_exists() =>
        Assert.DoesNotContain(Base.TypeNames, name => !Enumerable.Range(0, 18).Any(n => Base.AssemblyOf(n == 0 ? name : $"{name}`{n}") is not null));

    [Theory]
    [InlineData("System.Linq", "Enumerable")]
    [InlineData("System", "MemoryExtensions")]
    [InlineData("System.Collections.Generic", "CollectionExtensions")]
    public void Extensions_are_found_by_their_namespace(string space, string name) =>
        Assert.Contains(Base.ExtensionTypesIn(space), type => type.Name == name);

    [Fact]
    public void A_type_that_exists_is_refused_in_other_words_than_one_that_does_not()
    {
        Assert.NotNull(Base.RefusalOf("System.Diagnostics.Process"));
        Assert.Null(Base.RefusalOf("System.Diagnostics.Proces"));
    }

    [Fact]
    public void A_list_marks_parameters_that_are_paths()
    {
        var list = AllowList.For(new ScriptOptions { AllowLists = ["namespace System.IO\nFile only ReadAllText paths ReadAllText.path"] });
        Assert.Equal(["path"], list.PathParameters(typeof(File).GetMethod("ReadAllText", [typeof(string)])!));
        Assert.Empty(list.PathParameters(typeof(string).GetMethod("Trim", Type.EmptyTypes)!));
    }

    [Fact]
    public void Trusted_cells_reach_everything() =>
        Assert.True(AllowList.For(new ScriptOptions { Trusted = true }).AllowsMember(typeof(File).GetMethod("Exists")!));

    [Theory]
    [InlineData("String")]
    [InlineData("namespace System\nString without Intern")]
    [InlineData("namespace System\nString paths Intern")]
    [InlineData("namespace")]
    public void A_line_that_cannot_be_read_is_named(string text)
    {
        var error = Assert.Throws<FormatException>(() => AllowList.For(new ScriptOptions { AllowLists = [text] }));
        Assert.Contains($"Line {text.Split('\n').Length} ", error.Message, StringComparison.Ordinal);
    }
}
