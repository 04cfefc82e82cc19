## ?. and ?[]
string s = null; s?.Length

string s = "abc"; s?.Length

string s = null; s?.ToUpper()

string s = null; s?.ToUpper().Length

string s = null; s?.Length.ToString()

string s = null; (s?.Length).ToString() + "|"

string s = null; s?.Length == 0

string s = null; s?.Length > 0

string s = null; s?[0]

int[] a = null; a?[0]

int[] a = { 5 }; a?[0] + 1

int[] a = null; a?.Length ?? -1

List<string> l = null; l?[0]?.Length

Animal a = new(); a.Friend?.Name

Animal a = new(); a.Friend?.Friend?.Name ?? "none"

Animal a = new(); a?.Tags.Count

Animal a = null; a?.Tags.Count

Animal a = null; a?.Friend.Friend.Name

Animal a = new(); a?.Friend.Name

Animal a = null; a?.Tags.Add("x");

Animal a = null; a?.Tags.Add("x")

Animal a = null; a.Name

Animal a = null; a!.Name

int? n = null; n?.ToString()

int? n = 5; n?.ToString()

int? n = 5; n?.CompareTo(3)

int n = 5; n?.ToString()

Func<int> f = null; f?.Invoke()

Func<int> f = () => 3; f?.Invoke()

Action f = null; f?.Invoke();

string s = null; var n = 0; s?.PadLeft(n = 5); n

string s = null; s?.Select(c => c).Count()

Animal a = null; a?.Name = "x"; a == null

Animal a = new(); a?.Name = "x"; a.Name

Animal a = new(); a?.Field += 5; a.Field

Animal a = null; int n = 0; a?.Field = n = 7; n

Animal a = new(); a.Friend ??= new Dog(); a.Friend.Sound()

Dictionary<string, int> d = null; d?["a"]

Dictionary<string, int> d = new() { ["a"] = 4 }; d?["a"]

Point? p = new Point(3, 4); p?.X + p?.Y

Point? p = null; p?.Sum ?? 0

string s = null; s?.Length switch { null => "n", 0 => "z", _ => "m" }

string[] a = { "x", null }; a.Select(s => s?.Length)

string[] a = { "x", null }; a.Sum(s => s?.Length)

string[] a = { "x", null }; a.Sum(s => s?.Length ?? 0)

object o = "s"; (o as string)?.Length

object o = 5; (o as string)?.Length

string s = null; s?.Length?.ToString()

T Id<T>(T x) => x; Id("a")?.Length

T F<T>(T x) where T : class => x?.ToString() is null ? null : x; F("a")

new Person("A", 1).Nick?.Length

new[] { "a" }?[0]?[0]

List<int> l = new() { 1, 2 }; l?.Where(x => x > 1)?.First()

string s = "a b"; s?.Split(' ')?[1]

string s = "a"; s?.Equals("a") == true

string s = null; !(s?.Equals("a") ?? false)

string s = null; if (s?.Length > 3) { } else s = "short"; s

## ?? and ??=
string s = null; s ?? "d"

"a" ?? "b"

int? n = null; n ?? 5

int? n = null; n ?? 5L

int? n = 3; n ?? 5.5

int? a = null, b = null; a ?? b

int? a = null, b = null; a ?? b ?? 7

int n = 5; n ?? 3

string s = null; s ?? throw new ArgumentException("x")

string s = "v"; s ?? throw new ArgumentException("x")

object o = null; o ?? 5

string s = null; object o = s ?? (object)5; o

Animal a = null; a ?? new Dog()

Dog d = null; Animal a = d ?? new Animal(); a.Sound()

null ?? "x"

null ?? null

string s = null; s ??= "x"; s

string s = null; (s ??= "x").Length

int? n = null; n ??= 3

int? n = null; int m = n ??= 3; m

int? n = 5; n ??= 3; n

int n = 1; n ??= 3;

List<int> l = null; (l ??= new()).Add(1); l

Dictionary<string, string> d = new() { ["a"] = null }; d["a"] ??= "set"; d["a"]

var log = new List<string>(); string F(string s, string v) { log.Add(s); return v; }
var r = F("a", null) ?? F("b", "x") ?? F("c", "y"); log

var log = new List<string>(); string F() { log.Add("called"); return "x"; }
string s = "set"; s ??= F(); log.Count

int? n = null; (n ?? 1) + (n ?? 2)

int? n = null; n ?? 1 + 2

string a = null, b = "b"; (a ?? b) == "b" ? 1 : 2

bool? b = null; b ?? true

bool? b = null; if (b ?? false) { } else b = true; b

bool? b = true; if (b) { }

bool? b = null; b == true

bool? b = null; b is true

## ! and nullability
string s = null; s!

string s = "a"; s!.Length

string s = null!; s == null

int? n = 5; n!.Value

default(string)!

List<string>? l = null; l?.Count ?? 0

string?[] a = { null, "x" }; a.Count(x => x != null)

Func<string?, int?> f = s => s?.Length; f(null)

object?[] o = [null]; o[0] is null

#nullable enable
string? s = null; s ?? "n"
