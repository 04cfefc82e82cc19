using System.Globalization;
using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>Finds the date in a line or an address of a news page.</summary>
internal static partial class PublicationDate
{
    private const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date of <paramref name="text"/>, and where it stands with its weekday, time and zone; null where none is.</summary>
    /// <remarks>3/4/2024 is April's or March's by the writer's country: it is no date unless the line tells which.</remarks>
    public static FoundDate? Find(string text)
    {
        if (!HoldsYear(text))
            return null;
        Match match;
        if ((match = Iso().Match(text)).Success || (match = MonthFirst().Match(text)).Success || (match = DayFirst().Match(text)).Success)
            return Of(match, Number(match, "d"), Month(match));
        if ((match = Dotted().Match(text)).Success)
            return Of(match, Number(match, "d"), Number(match, "m"));
        if (!(match = Slashed().Match(text)).Success)
            return null;
        int first = Number(match, "a"), second = Number(match, "b");
        if (first > 12 || (second <= 12 && Clock24().IsMatch(text)))
            return Of(match, first, second);
        return second > 12 || first == second || ClockOfAmerica().IsMatch(text) ? Of(match, second, first) : new(null, match.Index, match.Length);
    }

    /// <summary>The date that an address such as <c>/2024/10/29/</c> carries.</summary>
    public static DateOnly? InAddress(string address)
    {
        var match = AddressDate().Match(address);
        return match.Success ? Of(match, Number(match, "d"), Month(match))?.Date : null;
    }

    private static bool HoldsYear(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4)
                return true;
        }

        return false;
    }

    private static FoundDate? Of(Match match, int day, int month)
    {
        var year = Number(match, "y");
        if (year is < 1700 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new(new(year, month, day), match.Index, match.Length);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Month(Match match)
    {
        var month = match.Groups["m"].Value;
        return char.IsAsciiDigit(month[0])
            ? int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture)
            : Array.IndexOf(MonthStarts, month[..3].ToLowerInvariant()) + 1;
    }

    private const string Weekday = @"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?";
    private const string Zone = @"(?:\s*\(?(?:[A-Z]{2,4}|Z|[+-]\d\d:?\d\d|Eastern|Pacific|Central|local time)(?:\s+time)?\)?)?";
    private const string Clock = @"\d{1,2}(?:[:.]\d\d(?::\d\d(?:\.\d+)?)?)?\s*(?:[ap]\.?\s?m\b\.?)?" + Zone;
    private const string After = @"(?:,?\s*(?:at\s+|[-–—|·•]\s*)?(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?|\d{4}(?=\s*(?:GMT|UTC)))" + Zone + ")?";
    private const string Before = @"(?:\b" + @"\d{1,2}[:.]\d\d\s*(?:[ap]\.?\s?m\b\.?)?" + Zone + @",?\s*(?:on\s+|[-–—|·•]\s*)?)?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)(?:(?:T|,?\s+(?:at\s+)?)" + Clock + ")?", Options)]
    private static partial Regex Iso();

    [GeneratedRegex(Before + Weekday + @"\b(?<m>" + Months + @")\b\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)" + After, Options)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(Before + Weekday + @"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?<m>" + Months + @")\b\.?,?[\s-]+(?<y>\d{4})(?!\d)" + After, Options)]
    private static partial Regex DayFirst();

    [GeneratedRegex(Before + Weekday + @"(?<!\d)(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)" + After, Options)]
    private static partial Regex Dotted();

    [GeneratedRegex(Before + Weekday + @"(?<!\d)(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<y>\d{4})(?!\d)" + After, Options)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\b(?:GMT|BST|CET|CEST|IST|AEST|AEDT)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clock24();

    [GeneratedRegex(@"\b(?:E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClockOfAmerica();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)/(?<m>\d{1,2}|[a-z]{3})/(?<d>\d{1,2})(?:/|$)|(?:/|-)(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?:/|-|\.|$)", Options)]
    private static partial Regex AddressDate();
}

/// <summary>A date and where it stands; the date is null where the words do not say which day is meant.</summary>
internal readonly record struct FoundDate(DateOnly? Date, int Start, int Length);
