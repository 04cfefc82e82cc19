## Concatenation
"a" + null

string s = null; s + s

null + "a"

"a" + 1.5

"a" + 1.0f

"a" + 1.10m

"a" + true

"a" + 'b' + 1

'a' + "b"

object o = null; "x" + o

object o = 5; o + "x"

"x" + new[] { 1 }

"x" + new Person("A", 1)

"x" + (1, "b")

"x" + new { A = 1, B = "q" }

"x" + Level.Low

"x" + DateTime.MinValue.Year

string s = "a"; s += 'b'; s += 1.5; s

string s = null; s += null; s

"a" - "b"

"a" * 3

char c = 'a'; c + c + ""

"" + 'a' + 'b'

"x" + 1 * 2 + 3

"n:" + (int?)null + (int?)5

"f" + (Func<int>)null

string a = "1", b = "2", c = "3", d = "4", e = "5"; a + b + c + d + e

## Interpolation
$"plain"

$"{1 + 1}"

$"a{1}b{2}c"

$"{3.14159:F2}"

$"{3.14159:0.0}"

$"{42,6}|"

$"{42,-6}|"

$"{"x",4}{"y",-4}|"

$"{1234567.891:N2}"

$"{0.256:P1}"

$"{255:X4}"

$"{255:x}"

$"{12345:D8}"

$"{1e10:E2}"

$"{1234.5:C}"

$"{new DateTime(2024, 1, 2):yyyy-MM-dd}"

$"{new DateTime(2024, 1, 2, 3, 4, 5)}"

$"{new DateTime(2024, 1, 2):dddd, MMMM d}"

$"{TimeSpan.FromSeconds(3661):hh\\:mm}"

$"{TimeSpan.FromSeconds(3661)}"

$"{1.5}{2.5f}{3.5m}"

$"{3.0,8:F1}|{-3,-5:D2}|"

$"{{literal}}"

$"{{{1}}}"

$"{null}"

$"{(string)null}|"

$"{true}"

$"{'c'}"

$"{(1 > 2 ? "yes" : "no")}"

$"{new[] { 1, 2 }.Length}"

$"{"nested"} {$"{1}{$"{2}"}"}"

$"{new { A = 1 }}"

$"{(1, 2)}"

$"{Level.High}{Level.High:D}"

$"{DayOfWeek.Friday:G}"

$"{(int?)null,5}|"

$"{(int?)7:000}"

$@"c:\{1}\{"a"}"

@$"two
{1 + 1} lines"

$"""raw {1 + 1} "quoted" """

$$"""{literal} {{1 + 1}}"""

$"""
  {1}
    {2}
  """

$"{1:}"

$"{
  1 +
  2
}"

$"{string.Join(",", new[] { 1, 2 }.Select(x => $"<{x}>"))}"

$"{new Dictionary<string, int> { ["a"] = 1 }["a"]}"

var name = "Ann"; var age = 30; $"{name} is {age} years and {age * 12:N0} months"

const int W = 5; $"{1,W}|"

int w = 5; $"{1,w}|"

$"{1

$"{}"

$"{1,}"

$"}"

$"{double.NaN} {double.PositiveInfinity}"

$"{1.0}" + $"{100000000000000000000.0}"

$"{1e-5} {0.0001}"

const string A = "x"; const string B = $"{A}y"; B

FormattableString f = $"{1} and {2:F1}"; f.Format

FormattableString.Invariant($"{1.5:F2}")

Pick.FormattableOrString($"{1}")

Pick.Formattable($"a{1}b{2,3:X}")

IFormattable f = $"{5:D3}"; f.ToString()

string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5} {2}")

new StringBuilder().Append($"{1}-{2,4}").ToString()

$"{1}" == "1"

$"{"a":X}"

$"{Guid.Empty:N}"

$"{-0.0} {0.1f + 0.2f} {0.1 + 0.2}"

$"{1_000_000:#,##0.00;(#,##0.00)} {-5:0;(0)}"

$"{new Money(3)}"

$"{new StringBuilder("sb")}"

$"{(object)null ?? "none"}"

$"{(true ? 1 : 2)}"

$"{1 switch { 1 => "one", _ => "other" }}"

$"{{}}{{{{"

## Methods of strings
"Hello"[1]

"Hello"[^1]

"Hello"[1..3]

"Hello"[..^1]

"Hello"[10]

"a,b,,c".Split(',')

"a,b,,c".Split(',', StringSplitOptions.RemoveEmptyEntries)

"a b\tc".Split()

"a--b".Split("--")

"a1b2".Split('1', '2')

"a1b2c".Split(new[] { '1', '2' })

"abc".ToUpperInvariant()

"Straße".Length

"abc".Replace("b", "")

"abc".Replace('b', 'x')

"abc".IndexOf('c')

"abc".IndexOf("z")

"abc".Contains('b')

"abc".StartsWith("AB", StringComparison.OrdinalIgnoreCase)

"abc".Substring(1)

"abc".Substring(1, 5)

"abc".PadLeft(5, '.')

" x ".Trim() + "|"

"xxabcxx".Trim('x')

string.Join(", ", 1, 2, "x")

string.Join("-", new List<int> { 1, 2 })

string.Join('-', "a", "b")

string.Concat("a", 1, 'c')

string.Concat(new[] { "x", "y" })

string.Format("{0} {1:F1} {0}", 1, 2.55)

string.Format("{0}", new object[] { 1, 2 })

string.Format("{1}", 1)

string.IsNullOrWhiteSpace("  ")

"b".CompareTo("a")

string.Compare("a", "B", StringComparison.OrdinalIgnoreCase)

"abc".Reverse()

new string("abc".Reverse().ToArray())

"abc".Select(c => (char)(c + 1))

string.Concat("hello".Distinct().OrderBy(c => c))

"hello".GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count())

"a-b".ToCharArray()

char.IsLetter('x') && char.IsDigit("5", 0)

char.ToUpper('é')

"abc".Equals("ABC", StringComparison.OrdinalIgnoreCase)

"abc".Insert(1, "ZZ").Remove(0, 1)

"x".ToString()

"line1\nline2".Split('\n').Length

"abc".All(char.IsLetter)

"a b c".Split(' ').Select(s => s.ToUpper()).ToArray()

"abc".AsSpan(1).Length

"abc".AsSpan()[1..].ToString()

string.Empty == ""

"apple" switch { ['a', ..] => 1, _ => 2 }

"tEsT".Aggregate("", (s, c) => c + s)

"abc".LastOrDefault()

"".Max()

"".FirstOrDefault() == '\0'

new StringBuilder("abc").Append(1).Append('x').Append(2.5).Append(true).Insert(0, "<").ToString()

var sb = new StringBuilder(); sb.AppendLine("x").AppendFormat("{0:000}", 7).AppendJoin(",", 1, 2); sb.ToString()

var sb = new StringBuilder("abc"); sb[1] = 'Z'; sb.Length--; sb

System.Text.RegularExpressions.Regex.Replace("a1b22", @"\d+", m => $"<{m.Value}>")

System.Text.RegularExpressions.Regex.Matches("a1b22", @"\d+").Select(m => m.Value).ToList()

System.Text.RegularExpressions.Regex.Match("k=v", @"(?<key>\w)=(?<val>\w)").Groups["val"].Value

using System.Text.RegularExpressions;
new Regex("[aeiou]").Replace("education", "*")

Encoding.UTF8.GetBytes("é").Length

"abc".GetHashCode() == "abc".GetHashCode()

"a\r\nb".ReplaceLineEndings("|")

"abc".CopyTo(0, new char[5], 1, 3)

"%d %s".Length + "{0}".Length

string.Join(Environment.NewLine, "a")

"x" is "x"

"z".CompareTo(null)

"abc".ElementAt(^1)

## Interpolation, formats and text of everyday cells
$"{0.1234:P1} {12:D5} {255:X4} {1e10:E2} {3.0:0.00} {-5:+#;-#;0}"

$"{"x",5}|{"y",-5}|"

$"{1.5,8:F3}|"

$"{new DateOnly(2024, 12, 3):yyyy-MM-dd}"

$"{new DateTime(2024, 12, 3, 22, 27, 0):HH:mm}"

$"{TimeSpan.FromMinutes(90):hh\\:mm}"

$"{TimeSpan.FromMinutes(90)}"

$"{{literal}} {1}"

$"""{1} "quoted" {2}"""

$$"""{ {{1}} }"""

$@"{1}\n{"a"}"

@$"c:\{1}"

"""
  two
    lines
  """

$"""
   a {1 + 1}
     b
   """

$"{(true ? "a" : "b")}"

$"{new Person("Kim", 1) with { Age = 2 }}"

$"a{null}b"

$"{'a'}{1m}{2.50m}{1f / 3}{1.0 / 3}"

$"{1.0}{100000000000000000000.0}{1e-7}"

1.0.ToString() + 1e20 + 1.10m + double.NaN + float.MaxValue

"a" + 1 + 2 + 'c' + 1.5 + true + null + (object)"z"

"abc"[^1]

"abc"[1..]

"abc"[..^1].Length

"abc"[0] == 'a'

"a, b;c".Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)

"a b c".Split(' ', 2)

"a b".Split()

"Hello".Contains('l') && "Hello".Contains("ELL", StringComparison.OrdinalIgnoreCase)

"Hello".Replace("l", "L").Replace('H', 'J')

"hello world".IndexOf("o", 5)

"x".PadLeft(3, '0') + "x".PadRight(3) + "|"

"  a ".Trim() + "xxaxx".Trim('x') + "abc".TrimStart('a', 'b')

string.IsNullOrWhiteSpace(" ") && !string.IsNullOrEmpty("a")

string.Compare("a", "B", StringComparison.Ordinal) > 0

"a".CompareTo("b") < 0

"a" == "A".ToLowerInvariant()

"a".Equals("A", StringComparison.OrdinalIgnoreCase)

string.Format("{0:N1} {1}", 1234.56, "x")

string.Format("{0} {1} {2} {3}", 1, 2, 3, 4)

string.Join("", "abc".Reverse())

new string('-', 3)

new string(['a', 'b'])

new string("abc".Where(char.IsLetter).ToArray())

"abc".Select(c => (int)c).Sum()

"abc".ToCharArray().Length

char.ToUpper("abc"[0]) + "abc"[1..]

"abc" is ['a', .. var rest] ? rest : ""

"abc" is { Length: > 2 and < 5 } s ? s.ToUpper() : ""

"한국어 뉴스".Length + "한국어 뉴스".Split(' ')[0]

"\u00e9\x41\t\\\"\0\a".Length

"\U0001F600".Length

"e\u0301".Normalize().Length

"a\nb\r\nc".Split('\n').Length

"a\nb".ReplaceLineEndings("|")

"""{"a": [1, 2]}""".Length

"abc"u8.ToArray()

"é"u8.ToArray().Length

new StringBuilder().Append("a").Append(1).AppendLine("b").Append($"c{1}").ToString()

new StringBuilder("abc") { Length = 2 }.ToString()

new StringBuilder().AppendJoin(", ", new[] { 1, 2 }).Insert(0, "[").Append(']').ToString()

var sb = new StringBuilder(); for (var i = 0; i < 3; i++) sb.Append(i).Append(' '); sb.ToString().TrimEnd()

var sb = new StringBuilder("abc"); sb[0] = 'x'; sb[^1] = 'z'; sb.ToString()

using System.Text.RegularExpressions; Regex.Matches("a1b22", @"\d+").Select(m => int.Parse(m.Value)).Sum()

using System.Text.RegularExpressions; Regex.Match("Kim, 50", @"(?<name>\w+), (?<age>\d+)").Groups["age"].Value

using System.Text.RegularExpressions; Regex.IsMatch("News", "^n", RegexOptions.IgnoreCase)

using System.Text.RegularExpressions; Regex.Split("a1b2c", @"\d")

int.Parse("12") + double.Parse("1.5") + (int)decimal.Parse("2.5")

int.TryParse("x", out var n) ? n : -1

double.TryParse("1,234.5", out var d) ? d : -1

bool.Parse("true") ? 1 : 0

Convert.ToInt32("12") + Convert.ToInt32(2.5) + Convert.ToInt32('a')

12.ToString("D4") + (0.5).ToString("P0") + 255.ToString("x") + 1.5m.ToString("0.000")

(1234.5).ToString("N", System.Globalization.CultureInfo.InvariantCulture)

nameof(System.Collections.Generic.List<int>)

nameof(string.Length) + nameof(Person.Name) + nameof(DateTime.Now)

var abc = 1; nameof(abc)

"a" + nameof(Enumerable.Select)

string s = "x"; s += 1; s += 'c'; s += null; s += 1.5; s

string s = null; s + "a" + s

string s = null; s?.Length ?? -1

string s = null; $"{s}".Length

string s = null; s == "" || s is null

var s = "abc"; foreach (char c in s) if (c == 'b') break; s[1]

var s = "abc"; var i = 0; while (i < s.Length && s[i] != 'c') i++; i

const string a = "x"; const string b = a + "y"; const string c = $"{a}{b}"; c

string.Create(3, 'x', (span, c) => span.Fill(c))

"abc".AsSpan(1).ToString()

"abc".AsSpan()[1..].Length

"1,2,3".AsSpan().IndexOf(',')

int.Parse("123".AsSpan(1))

string.Concat("ab".AsSpan(), "cd".AsSpan())

ReadOnlySpan<char> span = "abc"; span.Length

ReadOnlySpan<char> span = "abc"; span[1]

Span<int> span = [1, 2, 3]; span[1] = 5; span.ToArray()

Span<int> span = new int[3]; span.Fill(7); span.ToArray().Sum()

"Hello, World".AsSpan().StartsWith("Hello")

MemoryExtensions.Contains("abc", 'b')

string.Equals("a", "A", StringComparison.OrdinalIgnoreCase)

"abc".StartsWith('a') && "abc".EndsWith("bc")

"a".Insert(1, "b").Remove(0, 1)

"straße".ToUpperInvariant()

"I".ToLower() + "i".ToUpper()

"b".CompareTo("a") + string.CompareOrdinal("a", "b")

"abc".Any(char.IsUpper) || "abc".All(char.IsLower)

"The Quick".Where(char.IsUpper).Select(char.ToLower).ToArray()

"a-b-c".LastIndexOf('-') + "a-b-c".IndexOfAny(['c', 'b'])

"abc".Chunk(2).Select(c => new string(c))

"x=1;y=2".Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => int.Parse(p[1]))["y"]

"x=1;y=2".Split(';').Select(p => p.Split('=') is [var k, var v] ? (k, v) : default).ToList()

FormattableString f = $"{1} and {2}"; f.ArgumentCount

FormattableString f = $"{1.5:F2}"; f.Format

FormattableString.Invariant($"{1.5}")

((FormattableString)$"{1}").GetArgument(0)

IFormattable f = $"a{1}"; f.ToString(null, null)

object o = $"a{1}"; o

var s = $"{1,3}{2,-3}{3:000}"; s

$"{DateTime.MinValue:d}"

$"{1:0.0}{(1 > 0 ? 1 : 2):0.0}"

$"{"a" + "b"}" + $"{$"{1}"}"

$"{new { A = 1, B = "x" }}"

$"{(1, "a")}"

$"{Level.High} {Bits.A | Bits.B} {(Level)7}"

$"{typeof(int)}"

$"{new List<int>()}"

$"{1}" is "1"

"tab\tnew" == @"tab	new"

'\'' + "\'"

"abc

$"{"

$"{1"

$"{1,x}"
