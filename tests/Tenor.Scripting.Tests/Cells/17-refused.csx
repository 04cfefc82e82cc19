## Syntax
1 +

(1 + 2

1 + 2)

{ int x = 1;

int x = ;

int = 5;

var x;

var x = 1, y = 2;

if true { }

for (int i = 0; i < 3) { }

foreach (x in new[] { 1 }) { }

int x = 1 int y = 2;

new int[

"a".

a..b.c

1 2

x y z

int 5x = 1;

var class = 1;

@

#

$

`x`

int[] a = { 1, 2 ;

f(

f(1,

f(1,)

new { A = }

() => 

x =>

(x, y =>

switch { }

5 switch { 1 => }

5 is

5 is >

5 as

return 1 2;

else { }

case 1:

do { } 

while

try { } catch (

var (a, b = (1, 2);

int F( => 1;

int F() = 1;

void F() {

record (int X);

int? ? x = null;

a ? b

a ? b :

1 ? 2 : 3

[1, 2

[1 2]

{ "a": 1 }

let x = 1

var x := 1

x <- 1

if (true) then 1 else 2

def f(x): return x

print "a"

elseif (true) { }

1 <> 2

!= 1

* 2

'unclosed

1.2.3

0x

0b2

1e

1__

_1_

.5.

1..2..3

a => b => 

## Types
int x = "a";

string s = 1;

int x = 1.5;

int x = null;

int x = 1L;

float f = 1.0;

List<int> l = new List<string>();

int[] a = new string[1];

Animal a = "x";

Dog d = new Animal();

Action a = 5;

Func<int> f = "a";

IEnumerable<int> e = 5;

char c = "a";

DayOfWeek d = 1;

Level l = "Low";

object o = default(void);

void x = null;

List l = null;

List<int, int> l = null;

Dictionary<int> d = null;

int<string> x = 0;

string x = (string)5;

Math m = null;

new Math()

new IShape()

new IEnumerable<int>()

new int()

new string()

new Array()

static int X = 1; X

var v = null;

var v = default;

var v = { 1, 2 };

var v = Math.Max;

var v = void;

int x = Math;

int x = System;

string s = int;

int x = int.Parse;

"a" * 2

"a" - 1

true + 1

!5

-"a"

~1.5

-true

1.5 % "a"

1.5 << 1

true && 1

null + null

null * 1

"a" && "b"

5 || true

new Animal() + new Animal()

new Animal() < new Animal()

new[] { 1 } + new[] { 2 }

1 ?? 2

5++

5 = 6;

"a" = "b";

1 + 1 = 2;

Math.PI = 3;

const int K = 1; K = 2;

const int K = int.Parse("1");

"abc"[0] = 'x';

"abc".Length = 5;

new[] { 1 }.Length = 5;

foreach (var x in new[] { 1 }) { x++; }

using (var t = new Track(new(), "a")) { t = null; }

(1, 2).Item1 = 3;

int F() => 1; F() = 2;

int F() => 1; F++;

new Point(1, 2).X = 3;

var l = new List<Point> { new(1, 2) }; l[0].X = 5;

x + 1 = 2

## Members and calls
"a".length

"a".Length()

"a".ToUpper

"a".Substring()

"a".Substring("b")

"a".Substring(1, 2, 3)

"a".Substring(start: 1)

Math.Max(1)

Math.Max("a", "b")

Math.Sqrt("4")

int.Parse(5)

string.Join(1)

new List<int>().Add("a")

new List<int>().Add()

new List<int>()["a"]

new Dictionary<string, int>()[1]

new List<int>(1, 2, 3)

new Animal("x")

new Animal { Nope = 1 }

new Animal { Name = 5 }

new Animal { 1, 2 }

new List<int> { Nope = 1 }

new DateTime("2024")

new Square()

Animal.Name

new Animal().MemberwiseClone()

Pick.Number

string.Length

"a".Empty

int.MaxValue()

int.MaxValue.MinValue

new int[2].Push(1)

5()

"a"()

var x = 5; x()

var x = 5; x[0]

var x = 5; x.y.z

Func<int, int> f = x => x; f()

Func<int, int> f = x => x; f("a")

Func<int, int> f = x => x; f(1, 2)

Func<int, int> f = (x, y) => x;

Func<int, int> f = x => "a";

Func<int, string> f = x => x;

Action<int> f = x => x;

Func<string, int> f = (int x) => x;

new[] { 1 }.Select()

new[] { 1 }.Select(1)

new[] { 1 }.Where(x => "a")

new[] { 1 }.Select(x => x.Length)

new[] { "a" }.Sum()

new[] { "a" }.Sum(x => x)

new[] { 1 }.Aggregate("", (a, b) => a.Nope)

new[] { 1 }.OrderBy(x => y)

new[] { 1 }.ToDictionary()

Enumerable.Range("a", 1)

Enumerable.Select(x => x)

Pick.Same<int>("a", 1)

Pick.Generic<int, int>(1)

Pick.Make()

Pick.Make<Square>()

Pick.Value<string>("a")

Pick.Largest(new Animal())

"a".Split(',').Length.Foo()

this.x

this

base.ToString()

1.ToString

await

await Task

yield return 1;

int F() { yield return 1; }

IEnumerable<int> F() { yield return "a"; }

IEnumerable<int> F() { return null; yield break; } F()

IEnumerable<int> F() { yield break; } F()

int F(int x, int x) => 1;

int F(int x = 1, int y) => 1;

int F(params int x) => 1;

int F(int x) => x; int F(string x) => 1;

void F() { G(); } F();

int F() => F2(); int F2() => "a";

ref int F() => ref 5;

int F<T>() where T : Nope => 1;

nameof(5)

nameof(nope)

typeof(nope)

sizeof(string)

default(nope)

checked(nope)

is int

5 is nope

5 is int and string

5 switch { "a" => 1, _ => 2 }

"a" switch { int => 1, _ => 2 }

1 switch { 1 => "a", 2 => 3 }

(1, 2) switch { (1, "a") => 1, _ => 2 }

foreach (var (a, b) in new[] { 1 }) { }

var (a, b) = new Animal();

using Nope.Nope;

using static System.Nope;

#r "nuget: Nope.Not.Here"

public int x = 1; x

private int y = 2; y
