using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>
/// Tells lines that a page puts around an article. A pattern covers a whole line, so that a sentence that merely speaks of sharing,
/// cookies or copyright stays what it is.
/// </summary>
internal static partial class PageFurniture
{
    // A line of these words alone is a row of buttons.
    private static readonly FrozenSet<string> ButtonWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "share", "tweet", "facebook", "twitter", "x", "email", "e-mail", "mail", "print", "save", "saved", "copy", "copied", "link", "whatsapp",
        "linkedin", "reddit", "pinterest", "telegram", "messenger", "flipboard", "instagram", "youtube", "tiktok", "threads", "bluesky",
        "mastodon", "pin", "sms", "tumblr", "line", "pocket", "bookmark", "gift", "listen", "post", "comment", "comments", "like", "flip",
        "on", "via", "this", "article", "story", "page", "to", "by", "and", "more", "options", "icon", "follow", "us", "close", "open", "rss", "text",
        "size", "resize", "a+", "a-", "app", "give", "feedback");

    private static readonly FrozenSet<string> ButtonHeads = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "share", "tweet", "facebook", "twitter", "email", "print", "save", "copy", "whatsapp", "linkedin", "reddit", "pinterest", "flipboard",
        "bookmark", "listen", "comment", "comments", "follow", "instagram", "telegram", "messenger", "pin", "e-mail", "gift", "youtube", "x");

    private static readonly LinePattern RightsLine = new(Rights, "©", "(c)", "&copy", "copyright", "reserved", "may not be", "reprint", "represent", "reflect",
            "expressed", "published", "not responsible");

    private static readonly LinePattern ContributionLine = new(Contribution, "", "contribut", "compiled", "includes ", "with ", "wires", "this story", "this article",
            "this report", "originally", "first ", "standards", "trust principles");

    private static readonly LinePattern ReportedByLine = new(ReportedBy, "", "reporting", "editing", "writing", "report ", "research", "production", "graphics", "compiled",
            "translat", "edited", "produced", "photography", "video", "reported from", "contributed");

    // Held to on prose too: no reporter's sentence fits them.
    private static readonly LinePattern[] Strict =
    [
        new(Follow, "@", "follow", "facebook", "twitter", "instagram", "youtube", "tiktok", "linkedin", "threads", "bluesky",
            "telegram", "whatsapp", "google news", "mastodon", "parler", "gab", "gettr", "truth social", "social media",
            "mail", "contact", "on x"),
        new(SignUp, "", "sign", "subscri", "register", "already", "inbox", "alert", "notification", "newsletter",
            "your phone", "your email", " app", "click", "tap here", "join", "journalism", "reporting", "newsroom", "member",
            "supporter", "patron", "gift", "later", "reading list", "now listen", "donat", "contribution", "trial", "unlock", "thank you", "agree", "accept",
            "consent", "acknowledge", "confirm", "homepage", "tip", "letter", "let us know"),
        new(Invitation, "", "to your inbox", "to your phone", "to your email", "click here", "sign up here", "subscribe here"),
        new(Pointer, ":(", "read", "also", "more"),
        new(Consent, "", "cookie", "privacy"),
        RightsLine,
        ContributionLine,
        ReportedByLine,
        new(Notice, "", "developing", "breaking", "updated", "corrected", "amended", "clarified", "edited", "check back",
            "refresh", "more to come", "rush transcript", "correction", "view", "not available", "unsupported", "javascript",
            "error", "pullquote", "image", "video", "break", "embed", "music", "gallery", "caption", "ad"),
        new(Advert, "", "ad", "sponsor", "promot", "paid", "partner", "continue", "scroll", "skip"),
        new(Player, ":", "media", "video", "play", "pause", "mute", "listen", "audio", "watch", "browser", "youtube", "embed",
            "transcript", "loading", "tap to", "enlarge"),
    ];

    private static readonly LinePattern[] Loose =
    [
        new(Navigation, ""),
        new(Related, "/", "related", "more", "may", "might", "recommended", "miss", "must", "pick", "read", "most",
            "trending", "suggested", "partners", "around", "from the", "promoted", "stories", "next", "sponsored",
            "elsewhere", "best of", "popular", "newsletter", "photos", "video", "watch", "slideshow", "gallery", "image",
            " of ", "sign", "subscri", "donate", "mail", "advertise", "see ", "listen"),
        new(Counts, ":", "comment", "conversation", "discussion", "repl", "ago", "now", "think", "share", "view", "like",
            "retweet", "reaction", "response", "old", "min", "read", "listen", "word count"),
        new(Policies, "", "cookie", "accept", "reject", "allow", "manage", "custom", "decline", "privacy", "personal",
            "consent", "agree", "got it", "gdpr", "terms", "imprint", "legal", "disclaimer", "issn", "republish", "license"),
        new(Topics, "", "tag", "topic", "filed", "categor", "keyword", "posted", "section", "in this"),
    ];

    /// <summary>
    /// Whether the line is furniture by itself, wherever it stands. A line that reads as prose is held to patterns that no reporter's
    /// sentence fits.
    /// </summary>
    public static bool Matches(string line, bool isProse)
    {
        if (line.Length == 0)
            return false;
        if (!isProse && (IsRule(line) || IsButtons(line) || IsBreadcrumb(line)))
            return true;
        return Any(Strict, line) || (!isProse && Any(Loose, line));

        static bool Any(LinePattern[] patterns, string line)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.IsMatch(line))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether the line heads a list of other articles: what follows it, up to the next prose, is furniture too.</summary>
    public static bool HeadsList(string line) => ListHead().IsMatch(line);

    /// <summary>Whether a line stands after the end of an article: who contributed, whose rights it is, where to read on.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isSure">Whether it can stand nowhere else.</param>
    public static bool EndsArticle(string line, out bool isSure)
    {
        isSure = line.Length > 0 && (ContributionLine.IsMatch(line) || ReportedByLine.IsMatch(line) || RightsLine.IsMatch(line));
        return isSure || (line.Length is > 0 and < 80 && End().IsMatch(line));
    }

    /// <summary>Whether the line is a link to another article as some pages set them between paragraphs: four words or more, all in capitals.</summary>
    public static bool IsShouted(string line)
    {
        if (line.Length is 0 or > 140 || line[^1] is '.' or '"' || line.Any(char.IsLower))
            return false;
        return line.Split(' ').Count(w => w.Any(char.IsUpper)) >= 4;
    }

    /// <summary>Whether the line offers a newsletter: what stands between it and the article's next paragraph belongs to the offer.</summary>
    public static bool OpensOffer(string line) => Offer().IsMatch(line);

    /// <summary>Whether the line says that such an offer ends.</summary>
    public static bool ClosesOffer(string line) => line.Equals("after newsletter promotion", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line tells who its author is: "Jane Doe is a reporter …", for one of <paramref name="authors"/>.</summary>
    public static bool IsBiography(string line, IReadOnlyList<string> authors)
    {
        var start = line.AsSpan().TrimStart("-•*–— ");
        foreach (var author in authors)
        {
            if (start.StartsWith(author, StringComparison.OrdinalIgnoreCase) && Biography().IsMatch(start[author.Length..]))
                return true;
        }

        return false;
    }

    // A row of marks, as between sections.
    private static bool IsRule(string line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return false;
        }

        return true;
    }

    private static bool IsButtons(string line)
    {
        if (line.Length > 120)
            return false;
        var head = false;
        var words = 0;
        foreach (var word in line.Split([' ', ',', '|', '/', '·', '•', ':', '.', '(', ')', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ButtonWords.Contains(word) && !char.IsAsciiDigit(word[0]))
                return false;
            head |= ButtonHeads.Contains(word);
            words++;
        }

        return head && words > 0;
    }

    // Home > World > Asia
    private static bool IsBreadcrumb(string line)
    {
        if (line.Length > 120 || !line.AsSpan().ContainsAny(">»›→/|") || !Step().IsMatch(line))
            return false;
        var steps = Step().Split(line);
        return steps.All(s => s.Length is > 0 and <= 30 && s.Count(c => c == ' ') <= 3 && !".?!".Contains(s[^1]))
            && (steps.Length > 2 || line.AsSpan().ContainsAny('>', '»') || steps[0] is "Home" or "News");
    }

    private const RegexOptions Lax = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\s*(?:>|»|›|→)\s*|\s+[/|]\s+")]
    private static partial Regex Step();

    [GeneratedRegex(
        @"^[-–—*\[(]*\s*(advertisements?|advert|ads?|ad feedback|sponsored( content| by .{1,60})?|promoted( content| stories)?|paid (post|content|program)|" +
        @"partner content|(story|article) continues( (after|below|beneath)( (this )?(advertisement|ad))?)?|(story|article) continues .{0,30}|" +
        @"continue reading( (the main story|below|this article))?|scroll (down )?(to continue|for more)\b.{0,60}|" +
        @"(advertisement )?(continue|skip|scroll).{0,40}(advertisement|main story|main content|content|reading the main story)|skip (to|past)\b.{0,60}|after newsletter promotion|sponsor message|" +
        @"report (this )?ad|why (am i seeing )?this ad\??|remove ads|ad choices|adchoices|article continues below advertisement)\s*[-–—*\])]*[:.]?$",
        Lax)]
    private static partial Regex Advert();

    [GeneratedRegex(
        @"^[-–—•*]*\s*(you can )?(also )?((follow|find|like|join) .{1,80}\bon (facebook|twitter|x|instagram|youtube|tiktok|linkedin|threads|bluesky|telegram|whatsapp|google news|mastodon|parler|gab|gettr|truth social|social media)\b.{0,120}" +
        @"|follow (us|me|@\w+)\b.{0,120}|follow .{1,60}: ?@\w+|follow .{1,60} (twitter|facebook)\b.{0,60}|(.{1,60} )?on (twitter|x|facebook|instagram|bluesky)( at)?:? ?@\w+\.?|(tweets?|twitter|x|facebook|instagram|bluesky):? ?@\w+.{0,60}|(@\w{2,30}[ ,]*)+" +
        @"|e-?mail (the )?(author|reporter|writer|him|her|them)\b.{0,100}|contact (the )?(author|reporter|writer|us|him|her)\b.{0,120}|contact .{1,80}@.{1,80}|(email|e-mail):? \S+@\S+" +
        @"|follow .{2,40} coverage (of|on|at)\b.{0,160}|follow (this (story|topic|author)|the (updates|latest|ticker)|live)\b.{0,100}|follow)[.!]?$",
        Lax)]
    private static partial Regex Follow();

    [GeneratedRegex(
        @"^[-–—•*\[(]*\s*((please )?(sign[- ]?up|subscribe) (to|for|here|now|today|on|and|at|below|with|via)\b.{0,220}|register (now|here|today|for free|to (read|continue|comment)).{0,80}|already (a |have an )?(subscriber|member|account|registered).{0,60}" +
        @"|(get|receive|want) .{0,140}\b(in your inbox|to your inbox|email alerts?|breaking news alerts?|push notifications)\b.{0,140}|(get|receive|want) (the|our|a|free|more|all) .{0,60}\bnewsletters?\b.{0,60}|newsletter sign[- ]?up" +
        @"|(download|get|install|open) (the|our) .{0,40}\bapp\b.{0,60}|(please )?click (here|below|to|for)\b.{0,160}|tap here .{0,100}|join (the|our) .{0,60}(newsletter|whatsapp|telegram|mailing list|conversation|discussion)\b.{0,100}" +
        @"|(support|fund|help fund|help us keep) (our|independent|quality|local|nonprofit|fearless|.{1,25}s?'s?) .{0,30}(journalism|reporting|newsroom)\b.{0,140}|(become|be) an? (member|subscriber|supporter|patron)\b.{0,100}|make an? (tax-deductible )?(gift|donation|contribution)\b.{0,100}|donate (now|today|here)\b.{0,80}" +
        @"|subscribe (now|today|here).{0,60}|start your (free )?(trial|subscription).{0,60}|this (article|content|story) is (for|available to|exclusive to) (subscribers|members)( only)?|unlock (this|the) (article|story).{0,60}|thank you for (signing up|subscribing|reading)\b.{0,60}" +
        @"|by (signing up|subscribing|clicking|continuing|providing|entering|submitting|using|browsing|visiting|registering)\b.{0,120}\b(you|i) (agree|accept|consent|acknowledge|confirm)\b.{0,200}|enter your email.{0,60}|visit .{1,60} homepage for more.{0,40}|send (us )?(a )?(tips?|letters?|news tips?) to\b.{0,100}|got a (news )?tip\b.{0,140}|save (articles|stories|this article|this story) .{0,40}\b(later|reading list)\b.{0,80}|(new)?you can now listen to .{2,40} articles!?|do you have a (news )?(tip|story)\b.{0,140}|let us know what you('re| are) thinking.{0,80})[.!\])]*$",
        Lax)]
    private static partial Regex SignUp();

    [GeneratedRegex(
        @"^(?=.{1,60}$)(menu|(show|hide|open|close) (navigation|site|main|the) menu|keyboard shortcuts.{0,30}|skip links?|skip to .{2,40}|listen|download|transcript|reuse this content|purchase licensing rights|(save|share|gift) (this )?(article|story)|link copied!?|search( for:?)?|home|home ?page|main menu|site search|log ?in|log ?out|sign ?in|sign ?out|register|my account|account|settings|close|open|back( to (the )?(top|home ?page|results))?|top|next|previous|prev|skip|load(ing)?( more)?\.*" +
        @"|show (more|less|all|caption|comments)|hide (caption|comments)|view (more|all|gallery|comments|slideshow|in browser|photos?)|see (more|all)( .{1,30})?|expand|collapse|toggle caption|read (in|this in) (the )?app|accessibility( help| links)?|contact( us)?|about( us)?|help( cent(er|re))?|faq|careers|jobs|advertise( with us)?|site ?map|feedback|corrections|rss( feeds?)?|e-?paper|(today's )?(front )?(page|paper)|live|(live )?tv|watch live|radio|podcasts?|videos?|photos?|pictures|gallery|galleries|audio|image|images|photo gallery" +
        @"|featured|featured (stories|articles|posts?|video)|latest|breaking( news)?|exclusive|trending|popular|headlines|(latest|top|more|other|world|us|u\.s\.|uk|local|national) (news|stories|headlines)|download pdf|print (this )?(article|page|edition)|translate|language|english|edition|us edition|uk edition|international( edition)?|subscribe|e-?mail|reprints?|permissions?)[.:>»]?$",
        Lax)]
    private static partial Regex Navigation();

    [GeneratedRegex(
        @"\b(delivered|straight|sent|direct(ly)?)( \w+)? to your (inbox|phone|email)\b.{0,120}$|\b(click|sign up|subscribe) here\b[.!:]?.{0,40}$",
        Lax)]
    private static partial Regex Invitation();

    // These point to something else on the page or the site.
    [GeneratedRegex(
        @"^[-–—•*\[(►▶]*\s*((read|see|watch|listen|also|related|more|recommended|explore|video|photos?|gallery|in pictures|pictures|slideshow|podcast|go deeper|up next|next|previous|don't miss)" +
        @"( (more|also|next|now|here|read|see|on|this|the full story|live|below|story|stories|article|articles|coverage|content|news|links|reading|video|videos|topics|posts|updates))*\s*(on this( story| topic)?)?\s*:.{0,200}" +
        @"|read (more|also|next|the full (story|article|report)|full (story|article)|or share this story)\b.{0,160}|(also read|see also|also see|read also)\b.{0,160}|more ?on this\.\.\..{0,120}|\( ?(photos|video|related|also|watch|read|see|more|poll|click)\b.{0,120}\))\s*[.\])]*$",
        Lax)]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"^[-–—•*\[(►▶]*\s*((see|watch|listen)( (more|also|next|now|the full (story|article|report)|full (story|article)|below))+\b.{0,160}" +
        @"|related( (articles?|stories|story|content|coverage|news|links?|topics?|posts?|video|reading))?|more( (on this( story| topic)?|from .{1,50}|in .{1,40}|stories|news|coverage|like this|to read|top stories))?|more ?on this\W*|(you (may|might)( also)? (like|be interested in|want to read)|recommended( for you| (stories|articles|reading))?|don't miss|must[- ]reads?|editors?'?s? picks?|what to read( next)?|most (read|popular|viewed|shared|watched|recent|commented).{0,20}|trending( now| stories)?|in case you missed it|top picks|suggested( for you)?|from our partners|around the web|from the web|promoted stories|other stories|keep reading|continue reading|further reading|read next|up next|sponsored stories|elsewhere on .{1,40}|best of .{1,40}|popular (now|stories|posts|on .{1,30})|newsletters?)" +
        @"|(photos|video|watch|slideshow|gallery) ?\|.{0,160}|slideshow \(\d+ images?\)|(next|prev|previous)? ?image \d+ of \d+|\d+ (of|\/) \d+( photos?| images?)?|sign ?up|subscribe|subscribers? only|donate|manage newsletters?|view (all )?newsletters?|(your )?e-?mail( address)?|invalid email.{0,40}|advertise with us)\s*[.\])]*$",
        Lax)]
    private static partial Regex Related();

    [GeneratedRegex(
        @"^((we|this (site|website)|our (site|website)|we and our( \d+)? (partners|advertisers))( may)? (use|uses|store|set)\b.{0,60}\bcookies?\b.{0,300}|we (value|care about|respect) your privacy\.?|.{0,60}\bprivacy policy\b.{0,40} terms of (service|use)\b.{0,20} apply\.?)$",
        Lax)]
    private static partial Regex Consent();

    [GeneratedRegex(
        @"^(.{0,40}\bcookies?( (policy|settings|preferences|notice|consent|choices))?|(accept|reject|allow|manage|customi[sz]e|decline)( all| necessary| optional)?( cookies?| preferences| settings| choices| options)?( (and|&) (continue|close))?" +
        @"|your privacy( (choices|rights|matters|settings))?|privacy( policy| notice| & cookies| settings| cent(er|re))?|do not sell( or share)? my (personal )?(info(rmation)?|data)|consent( choices)?|i (agree|accept)|got it|gdpr.{0,40}|.{0,100}\b(privacy policy|terms of (service|use))( (and|&|\|) .{0,60})?|terms( (of (use|service)|and conditions|& conditions))?(\s*[|·•].{0,100})?|imprint|legal( notice)?|disclaimer|issn .{0,30}|republish this (article|story).{0,60}|license this (article|content))$",
        Lax)]
    private static partial Regex Policies();

    [GeneratedRegex(
        @"^[-–—•*]*\s*((©|\(c\)\s*(copyright|\d{4})|copyright\s*(©|\(c\)|\d{4}|by\b|:)|&copy;).{0,300}|.{0,160}\ball rights reserved\b.{0,160}|(this|the) (material|content|article|story|copy|report|document)\b.{0,60} may not be (published|reproduced|copied|distributed|republished).{0,160}|.{0,60}click here for reprint permission.{0,20}|reprinted (with|by) permission.{0,100}|.{2,40} (is|are) not responsible for the content of external (sites|links).{0,20}" +
        @"|(the )?(views|opinions?|content|ideas|statements)\b.{0,80}\bdo(es)? not (necessarily )?(represent|reflect) the (views|opinions|position|policy).{0,140}|the (views|opinions)( and opinions)? expressed (in this|here|herein|are (those|solely|their|the author)|by (columnists|the authors?|contributors?|guests?))\b.{0,220}|this (article|story|content) (is|was) (re)?published (under|with permission).{0,160})$",
        Lax)]
    private static partial Regex Rights();

    [GeneratedRegex(
        @"^((view|show|read|see|leave|post|add|write|join|hide|load|skip to|go to|jump to)( a| the| an| your| all| more|\s\d[\d.,]*k?)* (comments?|conversation|discussion|repl(y|ies))( \(?[\d.,]+k?\)?)?|(no|\d[\d.,]*\s?k?)\s*(comments?|shares?|views?|likes?|retweets?|reactions?|repl(y|ies)|responses?)(\s*[|·•,]?\s*\d[\d.,]*\s?k?\s*(comments?|shares?|views?|likes?|retweets?|reactions?))*|(comments?|shares?|views?)\s*[:(]?\s*\(?\d[\d.,]*k?\)?|comments? (are|is) (closed|disabled|open|off).{0,60}|what do you think\?.{0,80}(comments?|below).{0,40}" +
        @"|(reading time:?\s*)?(about |approx\.? )?\d+[- ]?(min(ute)?s?)( |-)?(read|listen|video|watch)?|\d+ min(ute)?s? ago|reading time:? .{1,20}|((published|updated|posted|last updated|edited)\s+)?(about |an? |\d+ )(min(ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago|\d+(m|h|d|w|hr|min) ago|\d+:\d\d(:\d\d)?|just now|this (article|story) is more than (\d+|one|two|three|six) (years?|months?) old\.?|estimated read(ing)? time.{0,30}|word count:? \d+)$",
        Lax)]
    private static partial Regex Counts();

    [GeneratedRegex(
        @"^[-–—•*_\[(]*\s*(.{2,160}\bcontributed (to (this|the) (report|story|article|piece|column|post)|reporting|research)\b.{0,60}|contributing( (reporters?|writers?))?: .{2,160}|(compiled|includes (reporting|material)|with (files|inputs|reporting|reports|material|additional reporting)) (from|by)\b.{2,100}|with .{0,40}\b(wires|wire (services|reports)|agencies)" +
        @"|this (story|article|report) (was |has been |is )?(compiled (from|by)|produced (by|in)|based (in part )?on (wire|agency|information from|material|reports from)|originally|first (published|appeared))\b.{0,200}|(originally|first) (published|appeared|posted) (on|in|at|by)\b.{0,120}|our standards: .{0,80}|the (thomson reuters )?trust principles\.?)[.\])]*$",
        Lax)]
    private static partial Regex Contribution();

    // Case tells a credit from a sentence: "Editing by John Roe" is one, "Editing by hand" is not.
    [GeneratedRegex(
        @"^[-–—•*_\[(]*\s*(((Additional|With|with) (additional )?)?(?i:reporting|editing|writing|report|research|production|graphics|compiled|translated|translation|edited|produced|photography|video)( and (?i:reporting|editing|writing))? by:? \p{Lu}[\p{L}.'-]+ .{0,240}" +
        @"|(\p{Lu}[\p{L}.'-]+ ){2,4}(and (\p{Lu}[\p{L}.'-]+ ){2,4})?(reported|contributed) from \p{Lu}.{2,160}|(\p{Lu}[\p{L}.'-]+ ){2,4}(and (\p{Lu}[\p{L}.'-]+ ){2,4})?contributed)[.\])]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReportedBy();

    [GeneratedRegex(
        @"^(this (is a (developing|breaking)( news)? story|(story|article|post|report) (has been|was|will be|is being) (updated|corrected|amended|clarified|edited)).{0,200}|(check back|refresh|please refresh) .{0,100}|(more to come|developing story|developing|story developing)\W*|this is a rush transcript.{0,100}|corrections? ?(& amplifications|appended|:.{0,200})|view (the )?original.{0,60}|(this|the following) (page|content|article|video|feature) (is not available|is unsupported|requires javascript|was automatically translated).{0,100}|please enable javascript.{0,80}|an error (has )?occurred.{0,60}|\[?(pullquote|image|video|break|embed|music|gallery|caption|ad|advertisement)\]?)$",
        Lax)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"^(media playback is (not supported|unsupported).{0,260}|(media|video) caption.{0,220}|(play|pause|mute|unmute|replay|fullscreen|exit fullscreen)( (video|audio|this article))?|listen to (this )?(article|story|today|episode).{0,60}|this (video|audio|content) (file )?(can(not|'t)|could not) be (played|loaded).{0,60}|your browser does not support.{0,80}|watch (the|this|live|more|now|on)\b.{0,100}(video|below|above|here|now|live)\W*|\d+:\d\d \/ \d+:\d\d|youtube|embed(ded)? (video|tweet|code)|transcript|loading\W*|tap to (play|unmute|expand).{0,20}|enlarge (this )?image)$",
        Lax)]
    private static partial Regex Player();

    [GeneratedRegex(@"^((tags?|topics?|related topics|filed under|categor(y|ies)|keywords?|posted in|sections?|in this (article|story)|tagged( (in|under|with|as))?|this article tagged under|more topics)\s*(:.{0,240}|,.{0,240})?)$", Lax)]
    private static partial Regex Topics();

    [GeneratedRegex(
        @"^(related( (articles?|stories|story|content|coverage|news|links?|topics?|posts?|video|reading))?|more( (on this( story| topic)?|from .{1,50}|in .{1,40}|stories|news|coverage|like this|to read|top stories))?|(you (may|might)( also)? (like|be interested in|want to read)|recommended( for you| (stories|articles|reading))?|don't miss|must[- ]reads?|editors?'?s? picks?|what to read( next)?|most (read|popular|viewed|shared|watched|recent|commented).{0,20}|trending( now| stories)?|in case you missed it|top (picks|stories)|latest( (news|stories|headlines))?|suggested( for you)?|from our partners|around the web|from the web|promoted stories|other stories|further reading|read (next|more|also)|up next|see also|also (read|see)|elsewhere on .{1,40}|popular( (now|stories|posts|on .{1,30}))?))\s*:?$",
        Lax)]
    private static partial Regex ListHead();

    [GeneratedRegex(@"^,?\s*(\(?@\w+\)?\s*)?(is|was|are|has been|covers?|covered|writes?|reports?|joined|works?|serves?|can be (reached|found|contacted)|contributed|teaches|previously|,)\b", Lax)]
    private static partial Regex Biography();

    [GeneratedRegex(
        @"^((related|suggested|more) topics|related( internet)? links|related stories|more on this( story| topic)?|explore more on these topics|read next|up next|get in touch|around the bbc|top stories" +
        @"|most (read|viewed|popular|watched|shared|commented)( .{0,30})?|sponsored stories( you may like)?|you (may|might) also like|recommended( for you| stories)?|tags|topics|filed under.{0,40}|reuse this content|source: .{2,60})\s*:?$",
        Lax)]
    private static partial Regex End();

    [GeneratedRegex(@"^(sign up (to|for) .{2,60}|free (weekly|daily|monthly) newsletter)$", Lax)]
    private static partial Regex Offer();
}
