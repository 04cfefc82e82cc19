using System.Buffers;
using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>A caption's words and its credit, as spans of the line that they were found in.</summary>
internal readonly record struct CaptionParts(string Text, string? Credit);

/// <summary>Tells captions of pictures by their credits.</summary>
internal static partial class CaptionCredit
{
    private const string Agency =
        @"(?:AFP|AP|AP Photo|Associated Press|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|Shutterstock|Alamy(?: Stock Photo)?|PA(?: Media| Wire| Images)?|" +
        @"Bloomberg|Xinhua|TASS|Tass|Sputnik|Anadolu(?: Agency)?|NurPhoto|ZUMA(?: Press)?|Zuma|Sipa(?: USA)?|iStock(?:photo)?|Unsplash|Pixabay|Pexels|Wikimedia(?: Commons)?|KCNA|" +
        @"Yonhap|Kyodo(?: News)?|dpa|DPA|SOPA Images|UPI|CNP|Pool|POOL|LightRocket|AAP|Rex(?: Features)?|REX|Corbis|MediaPunch|Abaca(?: Press)?|Planet Labs|Maxar|USA TODAY NETWORK|" +
        @"Redux|Magnum|VII|Polaris|Barcroft|WENN|Splash(?: News)?|Contour|Hulton Archive|Universal History Archive|NASA|Newscom|Icon Sportswire|Imagn)";

    // Names or capitals before the agency: "ANTHONY WALLACE/AFP via Getty Images", "Jane Doe for The Times/Reuters".
    private const string Names = @"(?:[\p{Lu}][\p{L}\p{M}.'-]*|de|van|von|der|bin|al|for|the|of|via|and|at)(?:\s+(?:[\p{Lu}][\p{L}\p{M}.'-]*|de|van|von|der|bin|al|for|the|of|via|and|at)){0,6}";
    private const string Slash = @"\s*(?:/|\||,|\s-\s|\s–\s|\s—\s|\svia\s|\sfor\s|\(|\sthrough\s|\s)\s*";
    private const string Printed = @"(?:(?:" + Names + Slash + @"){0,4}" + Agency + @"(?:(?:" + Slash + @")(?:" + Agency + @"|File(?: Photo)?|Pool(?: Photo)?|Handout|via .{2,30}|" + Names + @")){0,4}(?:,? (?:file|FILE|File)(?: photo)?)?)";
    private const string Label = @"(?i:(?:photo(?:graph)?s?|images?|picture|pic|credit|illustration|graphic|photo illustration|video|screengrab|screenshot|file photo|handout)(?:\s+(?:credits?|by|courtesy(?: of)?|from|via|source|copyright|provided by))?|courtesy(?: of)?|image source|photographer)";

    private const int LongestCredit = 130;

    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Ordinal, for the names of agencies are written in capitals; every pattern below needs one of these.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "AFP", "AP", "euters", "REUTERS", "etty", "GETTY", "EPA", "hutterstock", "lamy", "PA", "loomberg", "inhua", "TASS", "Tass", "putnik", "nadolu",
            "urPhoto", "ZUMA", "Zuma", "Sipa", "iStock", "nsplash", "ixabay", "exels", "ikimedia", "KCNA", "onhap", "yodo", "dpa", "DPA", "SOPA", "UPI", "CNP",
            "ool", "POOL", "ightRocket", "REX", "Rex", "orbis", "ediaPunch", "baca", "lanet Labs", "axar", "USA TODAY", "edux", "agnum", "VII", "olaris",
            "arcroft", "WENN", "plash", "ontour", "ulton", "niversal History", "NASA", "ewscom", "con Sportswire", "magn", "hoto", "HOTO", "mage", "MAGE",
            "icture", "ICTURE", "redit", "REDIT", "llustration", "raphic", "ideo", "IDEO", "andout", "creen", "ourtesy", "aption", "APTION", "upplied", "Pic", "pic",
            "ontributed", "and-out", "FILE",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> LabelEnds = SearchValues.Create(
        ["graph:", "hoto:", "hotos:", "icture:", "mage:", "redit:", "REDIT:", "HOTO:", "stration:", "Pic:", " by:", " :"], StringComparison.Ordinal);

    /// <summary>Whether a whole line is a credit: "ANTHONY WALLACE/AFP via Getty Images", "Photo: Jane Doe", "(Jonathan Ernst/Reuters)".</summary>
    public static bool IsCredit(string line) =>
        line.Length is > 1 and <= 140 && !line.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
        && line.AsSpan().ContainsAny(Hints) && (BareCredit().IsMatch(line) || LabelledCredit().IsMatch(line) || Handout().IsMatch(line));

    /// <summary>Whether a credit names more than an agency, which alone may be the article's own source.</summary>
    public static bool IsAgencyAlone(string line) => AgencyAlone().IsMatch(line);

    /// <summary>The caption that a line is: it says so, or it ends in a credit; null where it is none.</summary>
    public static CaptionParts? Read(string line)
    {
        if (line.Length is 0 or > 700 || !line.AsSpan().ContainsAny(Hints))
            return null;
        // A gallery's counter stands before a caption, a link to buy the picture after it.
        if (Counter().Match(line) is { Success: true } counter)
            line = line[counter.Length..];
        if (Licence().Match(line) is { Success: true } licence)
            line = line[..licence.Index];
        Match match;
        if ((match = Labelled().Match(line)).Success)
            return Parts(match.Groups["text"].Value, match.Groups["credit"]);
        if ((match = Toggled().Match(line)).Success)
            return new("", match.Groups["credit"].Value);
        if (CreditAtEnd(line) is { } credit)
            return new(line[..credit.Start].Trim(), Bare(line[credit.Start..credit.End]));
        if ((match = PhotoLine().Match(line)).Success)
            return Read(match.Groups["text"].Value) ?? new(match.Groups["text"].Value, null);
        return null;
    }

    /// <summary>A credit without its label or brackets.</summary>
    public static string Bare(string credit)
    {
        credit = credit.Trim(' ', '(', ')', '[', ']', '|');
        var match = LabelAhead().Match(credit);
        return match.Success ? credit[match.Length..].Trim() : credit;
    }

    // Looked for from the end: a caption is long, its credit short.
    private static TextSpan? CreditAtEnd(string line)
    {
        var end = line[^1] == '.' ? line.Length - 1 : line.Length;
        if (end > 5 && line[end - 1] is ')' or ']')
        {
            var open = line.LastIndexOfAny(['(', '['], end - 1);
            return open >= 3 && end - open <= LongestCredit && InBrackets().IsMatch(line.AsSpan(open, end - open)) ? new(open, end) : null;
        }

        var from = Math.Max(3, line.Length - LongestCredit);
        if (from >= line.Length || (!line.AsSpan(from).Contains('/') && !line.AsSpan(from).ContainsAny(LabelEnds)))
            return null;
        var match = AtEnd().Match(line, from);
        return match.Success ? new(match.Groups["credit"].Index, line.Length) : null;
    }

    private static CaptionParts Parts(string text, Group credit) => new(text.Trim(), credit.Success ? Bare(credit.Value) : null);

    [GeneratedRegex(@"^[(\[]?(?:" + Label + @"\s*[:|-]?\s*)?" + Printed + @"[)\]]?\.?$", Exact)]
    private static partial Regex BareCredit();

    [GeneratedRegex(@"^[(\[]?" + Label + @"(?:\s*[:|]\s*|\s+(?=\p{Lu}))(?:[\p{Lu}@][\p{L}\p{M}\p{N}.'/&-]*|of|the|de|van|von|via|for|and|/|\|)(?:[\s,/|]+(?:[\p{Lu}@][\p{L}\p{M}\p{N}.'/&-]*|of|the|de|van|von|via|for|and|/|\|)){0,8}[)\]]?\.?$", Exact)]
    private static partial Regex LabelledCredit();

    [GeneratedRegex(@"^[(\[]?(?:.{2,60}[/,]\s*)?(?i:handout|file photo|hand-out|supplied|courtesy photo|contributed photo|pool photo|stock image|ap file photo)(?:\s*[/,]\s*.{2,40}|\s+(?:via|by|from)\s+.{2,40})?[)\]]?\.?$", Exact)]
    private static partial Regex Handout();

    [GeneratedRegex("^" + Agency + "$", Exact)]
    private static partial Regex AgencyAlone();

    [GeneratedRegex(@"^(?i:(?:(?:image|photo|picture) (?:source|copyright|credit)[,:]?\s+(?<credit>.{2,80}?)\s+)?(?:image|media|photo|picture|video) captions?[,:]?|captions?:)\s+(?<text>.{2,600})$", Exact)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?i:enlarge this image\s*)?(?i:toggle caption)\s+(?<credit>.{2,120})$|^(?i:image (?:source|copyright)[,:]?)\s+(?<credit>.{2,80})$", Exact)]
    private static partial Regex Toggled();

    // "(AP Photo/Jane Doe)", "[File: Jane Doe/Reuters]", "(Photo by Jane Doe)"
    [GeneratedRegex(@"^[(\[](?:(?:[Ff]ile|FILE)(?: photo)?\s*[:-]\s*)?(?:(?:" + Label + @")\s*[:/]?\s*[^()\[\]]{2,80}|" + Printed + @"|[^()\[\]]{2,60}[/|]\s*" + Agency + @"[^()\[\]]{0,40}|AP Photo[^()\[\]]{0,60})[)\]]$", Exact)]
    private static partial Regex InBrackets();

    // "… on Tuesday. REUTERS/Jane Doe", "… in Seoul. Photograph: Jane Doe/AFP", "… Jane Doe/AFP via Getty Images"
    [GeneratedRegex(@"(?<=\s)(?<credit>(?:Photograph|Photo(?: credit)?|Photos|Picture|Image(?: credit)?|Credit|PHOTO|CREDIT|Illustration|Pic)(?: by)?\s*:\s*\S.{1,80}|(?:REUTERS|AP Photo|AFP|EPA(?:-EFE)?|Reuters|AP)\s?/\s?(?!Ipsos|NORC)(?:\p{Lu}[\p{L}.'-]*|de|van|von|bin|al)(?:[ /](?:\p{Lu}[\p{L}.'-]*|de|van|von|bin|al)){0,5}|\p{Lu}[\p{L}.'-]*(?: [\p{Lu}][\p{L}.'-]*| de| van| von| bin| al| for| The){0,6}\s?/\s?" + Agency + @"(?!/Ipsos|/Siena|/NORC)(?:[\s/|,-]+(?:\p{Lu}[\p{L}.'-]*|via|file|for|photo)){0,5})\.?$", Exact)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?:FILE(?: PHOTO)?\s*[:–—-]+|File photo\s*:|PHOTO\s*:|Photo\s*:|Image\s*:|Pictured\s*:|IMAGE\s*:|FILE PHOTO)\s*(?<text>.{5,600})$", Exact)]
    private static partial Regex PhotoLine();

    [GeneratedRegex(@"^(?:(?:[Ff]ile|FILE)(?: photo)?\s*[:-]\s*|" + Label + @"\s*:?\s+|" + Label + @"\s*:\s*)", Exact)]
    private static partial Regex LabelAhead();

    /// <summary>Whether a line is the switch that shows or hides the caption above it.</summary>
    public static bool IsSwitch(string line) => line is "hide caption" or "toggle caption" or "Hide caption" or "Toggle caption";

    /// <summary>Whether a line credits a picture to a person of a publisher: "Hannah Cole / BBC", "Jason Wu for NPR".</summary>
    public static bool IsStaffCredit(string line) =>
        line.Length <= 60 && StaffCredit().Match(line) is { Success: true } match && Outlets.Find(match.Groups["outlet"].Value) is not null;

    /// <summary>The publisher that a credit of its own staff names; null for an agency's credit.</summary>
    public static string? StaffOutlet(string credit)
    {
        var cut = credit.LastIndexOf('/');
        return cut < 0 || AgencyAlone().IsMatch(credit[(cut + 1)..].Trim()) ? null : Outlets.Find(credit[(cut + 1)..].Trim());
    }

    [GeneratedRegex(@"^(?:\[\d+/\d+\]|\d+ of \d+\s*\|?)\s*", Exact)]
    private static partial Regex Counter();

    [GeneratedRegex(@"\s*(?:Purchase Licensing Rights|Acquire Licensing Rights|BUY PHOTO|Buy Photos?|Read More)(?:, opens new tab)?\.?$", Exact)]
    private static partial Regex Licence();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3}(?:\s?/\s?| for (?:the )?)(?<outlet>\p{Lu}[\p{L} .'-]{1,40})$", Exact)]
    private static partial Regex StaffCredit();
}
