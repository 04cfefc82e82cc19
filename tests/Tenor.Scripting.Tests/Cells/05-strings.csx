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
