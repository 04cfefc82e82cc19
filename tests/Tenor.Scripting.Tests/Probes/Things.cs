using System.Collections;

namespace Tenor.Scripting.Tests.Probes;

public enum Level : byte
{
    Low = 1,
    Middle = 5,
    High = 10,
}

[Flags]
public enum Bits
{
    None = 0,
    A = 1,
    B = 2,
    C = 4,
    AB = A | B,
}

public interface IShape
{
    double Area { get; }

    string Describe() => "a shape of " + Area.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

public class Square(double side) : IShape
{
    public double Side { get; set; } = side;

    public double Area => Side * Side;
}

public class Animal
{
    public string Name { get; set; } = "animal";

    public Animal? Friend { get; set; }

    public List<string> Tags { get; } = [];

    public Dictionary<string, int> Counts { get; } = [];

    public int Field;

    public virtual string Sound() => "...";

    public string Hidden() => "animal's";

    public string Shadow() => "instance";

    public string Take(long x) => "instance long";
}

public class Dog : Animal
{
    public override string Sound() => "woof";

    public new string Hidden() => "dog's";

    public string Take(object x) => "dog's object";
}

public record Person(string Name, int Age)
{
    public string? Nick { get; init; }
}

public record Employee(string Name, int Age, string Post) : Person(Name, Age);

public record struct Point(int X, int Y)
{
    public readonly int Sum => X + Y;
}

public readonly struct Money(decimal amount) : IComparable<Money>, IEquatable<Money>
{
    public decimal Amount { get; } = amount;

    public static implicit operator Money(int whole) => new(whole);

    public static explicit operator int(Money money) => (int)money.Amount;

    public static implicit operator string(Money money) => "$" + money.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);

    public static Money operator -(Money a, Money b) => new(a.Amount - b.Amount);

    public static Money operator -(Money a) => new(-a.Amount);

    public static Money operator *(Money a, decimal times) => new(a.Amount * times);

    public static Money operator ++(Money a) => new(a.Amount + 1);

    public static bool operator ==(Money a, Money b) => a.Amount == b.Amount;

    public static bool operator !=(Money a, Money b) => a.Amount != b.Amount;

    public static bool operator <(Money a, Money b) => a.Amount < b.Amount;

    public static bool operator >(Money a, Money b) => a.Amount > b.Amount;

    public static bool operator true(Money a) => a.Amount != 0;

    public static bool operator false(Money a) => a.Amount == 0;

    public static Money operator &(Money a, Money b) => new(Math.Min(a.Amount, b.Amount));

    public static Money operator |(Money a, Money b) => new(Math.Max(a.Amount, b.Amount));

    public static bool operator !(Money a) => a.Amount == 0;

    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    public bool Equals(Money other) => this == other;

    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    public override int GetHashCode() => Amount.GetHashCode();

    public override string ToString() => this;
}

/// <summary>Writes down what is done to it, to show orders of evaluation.</summary>
public sealed class Track : IDisposable, IAsyncDisposable
{
    private readonly List<string> _log;
    private readonly string _name;

    public Track(List<string> log, string name)
    {
        _log = log;
        _name = name;
        log.Add("open " + name);
    }

    public int this[int index]
    {
        get
        {
            _log.Add($"{_name}[{index}]");
            return index * 10;
        }

        set => _log.Add($"{_name}[{index}]={value}");
    }

    public int Value
    {
        get
        {
            _log.Add($"get {_name}");
            return 1;
        }

        set => _log.Add($"set {_name}={value}");
    }

    public Track Self
    {
        get
        {
            _log.Add($"self {_name}");
            return this;
        }
    }

    public void Dispose() => _log.Add("close " + _name);

    public ValueTask DisposeAsync()
    {
        _log.Add("close later " + _name);
        return default;
    }
}

public class Bag : IEnumerable<string>
{
    private readonly List<string> _items = [];

    public int Size { get; set; }

    public int Count => _items.Count;

    public string this[int index] => _items[index];

    public string this[string name] => "named " + name;

    public int this[int row, int column] => (row * 100) + column;

    public void Add(string item) => _items.Add(item);

    public void Add(int item) => _items.Add("#" + item);

    public void Add(string key, int value) => _items.Add(key + "=" + value);

    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Can be sliced and counted, and so takes indices from the end and ranges.</summary>
public class Ribbon(string text)
{
    public int Length => text.Length;

    public char this[int index] => text[index];

    public Ribbon Slice(int start, int length) => new(text.Substring(start, length));

    public override string ToString() => text;
}

public class Settable
{
    public required string Name { get; init; }

    public int Size { get; set; } = 3;

    public Point Corner { get; set; }

    public Person? Owner { get; set; }

    public int[] Cells { get; } = new int[3];

    public List<int> Numbers { get; } = [1];

    public int this[string key]
    {
        get => key.Length + Size;
        set => Size = value;
    }
}

public class Bell
{
    public event Action<string>? Rung;

    public void Ring(string text) => Rung?.Invoke(text);
}

public class Pair<TFirst, TSecond>(TFirst first, TSecond second)
{
    public TFirst First { get; } = first;

    public TSecond Second { get; } = second;

    public static string Kind => $"{typeof(TFirst).Name}+{typeof(TSecond).Name}";

    public void Deconstruct(out TFirst first, out TSecond second) => (first, second) = (First, Second);

    public void Deconstruct(out TFirst first, out TSecond second, out string kind) => (first, second, kind) = (First, Second, Kind);

    public record Inner(TFirst Value);
}

/// <summary>Can be looped over by its shape alone.</summary>
public class Countdown(int from)
{
    public Ticker GetEnumerator() => new(from);

    public struct Ticker(int from)
    {
        private int _next = from + 1;

        public readonly int Current => _next;

        public bool MoveNext() => --_next > 0;
    }
}

/// <summary>Can be queried by its shape alone.</summary>
public class Query<T>(string text)
{
    public string Text { get; } = text;

    public Query<R> Select<R>(Func<T, R> f) => new(Text + ".Select");

    public Query<T> Where(Func<T, bool> f) => new(Text + ".Where");

    public Query<T> OrderBy<K>(Func<T, K> f) => new(Text + ".OrderBy");

    public Query<T> ThenByDescending<K>(Func<T, K> f) => new(Text + ".ThenByDescending");

    public Query<R> SelectMany<U, R>(Func<T, Query<U>> f, Func<T, U, R> g) => new(Text + ".SelectMany");

    public Query<string> GroupBy<K>(Func<T, K> f) => new(Text + ".GroupBy1");

    public Query<string> GroupBy<K, E>(Func<T, K> f, Func<T, E> g) => new(Text + ".GroupBy2");

    public Query<R> Join<U, K, R>(Query<U> other, Func<T, K> f, Func<U, K> g, Func<T, U, R> h) => new(Text + ".Join");

    public Query<R> GroupJoin<U, K, R>(Query<U> other, Func<T, K> f, Func<U, K> g, Func<T, Query<U>, R> h) => new(Text + ".GroupJoin");

    public Query<R> Cast<R>() => new(Text + ".Cast");
}

public static class Extensions
{
    public static string Shadow(this Animal animal) => "extension";

    public static string Take(this Animal animal, int x) => "extension int";

    public static string Kind(this object x) => "object";

    public static string Kind(this string x) => "string";

    public static string Kind<T>(this IEnumerable<T> x) => "sequence of " + typeof(T).Name;

    public static string Kind(this int x) => "int";

    public static int Twice(this int x) => x * 2;

    public static string OrNothing(this string? x) => x ?? "nothing";

    public static R Pipe<T, R>(this T x, Func<T, R> f) => f(x);

    public static void Deconstruct(this string x, out int length, out char first) => (length, first) = (x.Length, x[0]);

    public static IEnumerator<int> GetEnumerator(this Range range)
    {
        for (var i = range.Start.Value; i < range.End.Value; i++)
            yield return i;
    }

    public static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(this TimeSpan x) => Task.CompletedTask.GetAwaiter();
}

public static class Streams
{
    public static async IAsyncEnumerable<int> Count(int to, List<string>? log = null)
    {
        try
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            log?.Add("stream closed");
        }
    }

    public static IEnumerable<int> Loud(List<string> log, int to)
    {
        try
        {
            for (var i = 1; i <= to; i++)
            {
                log.Add("make " + i);
                yield return i;
            }
        }
        finally
        {
            log.Add("done");
        }
    }

    public static async Task<int> Later(int x)
    {
        await Task.Yield();
        return x;
    }

    public static async Task<int> FailLater(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }
}
