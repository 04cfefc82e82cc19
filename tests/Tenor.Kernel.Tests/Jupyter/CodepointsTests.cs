using CsCheck;

namespace Tenor.Kernel.Tests;

public sealed class CodepointsTests
{
    [Fact]
    public void A_character_outside_the_basic_plane_is_one_position_to_jupyter_and_two_to_dotnet()
    {
        Assert.Equal(3, Codepoints.ToUtf16("a😀b", 2));
        Assert.Equal(2, Codepoints.FromUtf16("a😀b", 3));
    }

    [Fact]
    public void There_and_back_is_the_same_position() =>
        Gen.Select(Gen.Int[0, 4].Select(i => new[] { "a", "é", "😀", "\n", "\ud83d" }[i]).Array[0, 20], Gen.Int[0, 25]).Sample((parts, position) =>
        {
            var text = string.Concat(parts);
            var clamped = Math.Min(position, Codepoints.FromUtf16(text, text.Length));
            Assert.Equal(clamped, Codepoints.FromUtf16(text, Codepoints.ToUtf16(text, position)));
        });

    [Fact]
    public void A_position_past_the_end_is_the_end() => Assert.Equal(4, Codepoints.ToUtf16("a😀b", int.MaxValue));
}
