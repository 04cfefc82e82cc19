namespace Tenor;

/// <summary>A captured news page while its lines are told apart.</summary>
internal sealed class CapturedPage
{
    // Lines that the offer of a newsletter takes at most.
    private const int LongestOffer = 12;

    // Words of prose that a page has below an article at most, as in the lives of three authors.
    private const int LongestFoot = 250;

    private readonly string _text;
    private readonly KnownMetadata _known;
    private readonly List<CaptureLine> _lines;
    private readonly PageMetadata _found = new();
    private readonly List<Caption> _captions = [];
    private string? _title;
    private int? _lastProse;

    public CapturedPage(string text, KnownMetadata known)
    {
        _text = text;
        _known = known;
        _lines = CaptureLines.Of(text);
        _title = known.Title;
    }

    /// <summary>Tells what each line is.</summary>
    public void Classify()
    {
        // A text of one line is an article of one sentence, whatever it looks like.
        if (_lines.Count > 1 || _known.Captions.Count > 0)
        {
            FindCaptions();
            FindMetadata();
            FindFurniture();
            FindFoot();
            FindHeadline();
            FindHeadAndFoot();
        }

        if (_lines.TrueForAll(l => l.Kind is not (LineKind.Unknown or LineKind.Body)))
            Relent();
    }

    public Article ToArticle(string id, Provenance provenance)
    {
        var url = _known.Url ?? _found.Url;
        var paragraphs = new List<TextSpan>();
        string? agency = null;
        foreach (var line in _lines)
        {
            if (line.Kind is not (LineKind.Unknown or LineKind.Body))
                continue;
            var dateline = paragraphs.Count == 0 ? Dateline.Read(line.Span.In(_text)) : (0, null);
            agency ??= dateline.Agency;
            paragraphs.Add(new(line.Span.Start + dateline.Length, line.Span.End));
        }

        return new()
        {
            Id = id,
            Text = _text,
            Title = _title,
            Authors = _known.Authors.Count > 0 ? _known.Authors : _found.Authors,
            Published = _known.Published ?? _found.Published ?? (url is null ? null : PublicationDate.InAddress(url.ToString())),
            Source = _known.Source ?? _found.Source ?? agency ?? (url is null ? null : Outlets.OfAddress(url))
                ?? _captions.Select(c => c.Credit is null ? null : CaptionCredit.StaffOutlet(c.Credit)).FirstOrDefault(o => o is not null),
            Url = url,
            Captions = _captions,
            Paragraphs = paragraphs,
            Provenance = provenance,
        };
    }

    private void FindCaptions()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Kind != LineKind.Unknown || line.Plain.Length == 0)
                continue;
            if (_known.Captions.Any(c => c.Overlaps(line.Span)))
                TakeMarkedCaption(line);
            else if (CaptionCredit.IsSwitch(line.Plain))
                TakeSwitched(i);
            else if (CaptionCredit.IsCredit(line.Plain) || (CaptionCredit.IsStaffCredit(line.Plain) && IsBesideCaption(i)))
                TakeCredit(i);
            else if (CaptionCredit.Read(line.Plain) is { } parts)
                TakeCaption(line.Span, parts.Text, parts.Credit, line);
        }
    }

    // The switch stands below a caption, or below the credit that follows one.
    private void TakeSwitched(int index)
    {
        _lines[index].Kind = LineKind.Furniture;
        // Some repeat the credit below the switch.
        foreach (var line in _lines.Skip(index + 1).Take(2))
        {
            if (line.Kind == LineKind.Unknown && CaptionCredit.IsStaffCredit(line.Plain))
                line.Kind = LineKind.Caption;
        }

        var above = index > 0 ? _lines[index - 1] : null;
        if (above is not { Kind: LineKind.Unknown })
            return;
        var hasCredit = index > 1 && above.Words <= 8 && !above.IsProse && _lines[index - 2] is { Kind: LineKind.Unknown, Words: >= 4 };
        if (hasCredit)
            TakeCaption(new(_lines[index - 2].Span.Start, above.Span.End), _lines[index - 2].Plain, CaptionCredit.Bare(above.Plain), _lines[index - 2], above);
        else
            TakeCaption(above.Span, above.Plain, null, above);
    }

    // A person of the publisher's own is the author beside the headline, and a photographer below a paragraph.
    private bool IsBesideCaption(int index) =>
        index + 1 < _lines.Count && !_lines[index + 1].IsProse && _lines.Take(index).Any(l => l.Kind == LineKind.Unknown && l.IsProse);

    private void TakeMarkedCaption(CaptureLine line)
    {
        if (CaptionCredit.IsCredit(line.Plain) && _captions.Count > 0 && _captions[^1].Credit is null)
        {
            _captions[^1] = _captions[^1] with { Span = new(_captions[^1].Span.Start, line.Span.End), Credit = CaptionCredit.Bare(line.Plain) };
            line.Kind = LineKind.Caption;
            return;
        }

        var parts = CaptionCredit.Read(line.Plain);
        TakeCaption(line.Span, parts?.Text ?? line.Plain, parts?.Credit, line);
    }

    // A credit on a line of its own credits the line above, if that can be a caption: right above it, or ahead of all prose.
    private void TakeCredit(int index)
    {
        var credit = _lines[index];
        var above = index > 0 ? _lines[index - 1] : null;
        var isAhead = credit.Plain.Contains(" / ", StringComparison.Ordinal);
        if (!isAhead && above is { Kind: LineKind.Unknown } && IsCaptionAbove(index, above))
        {
            var span = new TextSpan(above.Span.Start, credit.Span.End);
            TakeCaption(span, above.Plain, CaptionCredit.Bare(credit.Plain), above, credit);
            return;
        }

        // Some pages print the credit above the caption.
        var below = index + 1 < _lines.Count ? _lines[index + 1] : null;
        if (below is { Kind: LineKind.Unknown, IsProse: false, Words: >= 4 and <= 40 } && above is not { Kind: LineKind.Caption }
            && index + 1 < LastProse && _lines.Take(index).Any(l => l.Words >= 4 && l.Kind == LineKind.Unknown))
        {
            TakeCaption(new(credit.Span.Start, below.Span.End), below.Plain, CaptionCredit.Bare(credit.Plain), credit, below);
            return;
        }

        // Alone, an agency's name may be the article's source, and is read as metadata.
        if (CaptionCredit.IsAgencyAlone(credit.Plain) && (above is null || above.Kind != LineKind.Caption))
            return;
        credit.Kind = LineKind.Caption;
        if (above is { Kind: LineKind.Caption } && _captions.Count > 0 && _captions[^1].Credit is null)
            _captions[^1] = _captions[^1] with { Span = new(_captions[^1].Span.Start, credit.Span.End), Credit = CaptionCredit.Bare(credit.Plain) };
    }

    private bool IsCaptionAbove(int index, CaptureLine above)
    {
        if (above.Words is < 4 or > 70 || above.Plain.Length == 0 || PublicationDate.Find(above.Plain)?.Length > above.Plain.Length / 2
            || Byline.Read(above.Plain) is not null)
        {
            return false;
        }

        // The first line of the page that says something is its headline.
        if (!_known.IsBody && !above.EndsInStop && _title is null && _lines.Take(index - 1).All(l => l.Words < 4 || l.Kind != LineKind.Unknown))
            return false;
        if (!_lines[index].AfterBlank)
            return true;
        return !above.IsProse || (above.Words <= 45 && !above.HoldsSentences && !_lines.Take(index - 1).Any(l => l.IsProse && l.Kind == LineKind.Unknown)
            && _lines.Skip(index + 1).Any(l => l.IsProse));
    }

    private void TakeCaption(TextSpan span, string text, string? credit, params ReadOnlySpan<CaptureLine> lines)
    {
        foreach (var line in lines)
            line.Kind = LineKind.Caption;
        if (text.Length > 0)
            _captions.Add(new(span, text, credit));
    }

    private void FindMetadata()
    {
        var firstProse = _lines.FindIndex(l => l.Kind == LineKind.Unknown && l.IsProse);
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Kind != LineKind.Unknown || line.Plain.Length is 0 or > 250 || (line.IsProse && line.Words > 20))
                continue;
            var ahead = firstProse < 0 || i < firstProse;
            if (_found.Read(line.Plain, ahead, Neighbour(i + 1), Neighbour(i - 1)))
                line.Kind = LineKind.Metadata;
            else if (_title is null && PageMetadata.LabelledTitle(line.Plain) is { } title)
                (_title, line.Kind) = (title, LineKind.Headline);
        }

        string? Neighbour(int i) => i >= 0 && i < _lines.Count && _lines[i].Kind is LineKind.Unknown or LineKind.Metadata ? _lines[i].Plain : null;
    }

    private void FindFurniture()
    {
        var authors = _known.Authors.Count > 0 ? _known.Authors : _found.Authors;
        var inList = false;
        FindInsets();
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Kind != LineKind.Unknown)
                continue;
            if (line.IsProse)
                inList = false;
            var late = i >= _lines.Count - 6;
            if (PageFurniture.Matches(line.Plain, line.IsProse) || (late && PageFurniture.IsBiography(line.Plain, authors)))
            {
                _found.ReadFurniture(line.Plain);
                line.Kind = LineKind.Furniture;
                inList |= PageFurniture.HeadsList(line.Plain);
            }
            else if (i < LastProse && PageFurniture.IsShouted(line.Plain) && HasProseAbove(i))
            {
                line.Kind = LineKind.Furniture;
            }
            else if (inList && !line.IsProse && line.Words <= 25 && HasProseAbove(i))
            {
                line.Kind = LineKind.Furniture;
            }
        }
    }

    // A teaser of a video, and the offer of a newsletter, hold lines that read as prose.
    private void FindInsets()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Plain.Equals("Video", StringComparison.OrdinalIgnoreCase) && i > 0 && _lines[i - 1].Plain.Equals("close", StringComparison.OrdinalIgnoreCase))
                Discard(i + 1, Math.Min(i + 3, _lines.Count));
            if (!PageFurniture.ClosesOffer(_lines[i].Plain))
                continue;
            var first = _lines.FindIndex(Math.Max(0, i - LongestOffer), Math.Min(LongestOffer, i), l => PageFurniture.OpensOffer(l.Plain));
            if (first >= 0)
                Discard(first, i + 1);
        }

        void Discard(int from, int to)
        {
            for (var i = from; i < to && i < LastProse; i++)
            {
                if (_lines[i].Kind == LineKind.Unknown)
                    _lines[i].Kind = LineKind.Furniture;
            }
        }
    }

    // Past the end of an article a page says who contributed and what else to read. What little prose stands there is its own.
    private void FindFoot()
    {
        var before = 0;
        var after = _lines.Where(IsOpenProse).Sum(l => l.Words);
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (IsOpenProse(line))
            {
                before += line.Words;
                after -= line.Words;
            }

            if (before == 0 || after > LongestFoot || after * 3 > before || line.Kind is LineKind.Body or LineKind.Caption)
                continue;
            if (!PageFurniture.EndsArticle(line.Plain, out var isSure) || (!isSure && after * 6 > before))
                continue;
            foreach (var rest in _lines.Skip(i))
            {
                if (rest.Kind == LineKind.Unknown)
                    rest.Kind = LineKind.Furniture;
            }

            return;
        }
    }

    private int LastProse => _lastProse ??= _lines.FindLastIndex(l => l.IsProse);

    private bool HasProseAbove(int index) => _lines.Take(index).Any(l => l.Kind == LineKind.Unknown && l.IsProse);

    private void FindHeadline()
    {
        var prose = _lines.FindIndex(IsOpenProse);
        if (_title is null && !_known.IsBody)
        {
            var end = prose < 0 ? 0 : prose;
            var candidates = _lines.Take(end).Where(l => l.Kind == LineKind.Unknown && l.Words <= 35).ToList();
            var headline = candidates.FirstOrDefault(l => l.Words >= 4 && !l.Plain.Contains(" | ", StringComparison.Ordinal))
                ?? candidates.MaxBy(l => l.Words);
            if (headline is null && prose >= 0 && IsHeadlineWithMark(prose))
                headline = _lines[prose];
            if (headline is not null)
            {
                headline.Kind = LineKind.Headline;
                (_title, var source) = PageMetadata.WithoutOutlet(headline.Plain, headline.Span.Of(_text));
                _found.Source ??= source;
            }
        }

        if (_title is null)
            return;
        var key = PlainText.Key(_title);
        foreach (var line in _lines)
        {
            if (line.Kind is LineKind.Unknown && line.Span.Length <= _title.Length + 60 && IsSameHeadline(PlainText.Key(line.Span.In(_text)), key, line))
                line.Kind = LineKind.Headline;
        }
    }

    private static bool IsSameHeadline(string line, string title, CaptureLine of) =>
        line == title
        || (!of.IsProse && title.Length >= 20 && line.StartsWith(title, StringComparison.Ordinal) && line.Length <= title.Length + 40 && of.Words <= 40)
        || (!of.IsProse && line.Length >= 20 && title.StartsWith(line, StringComparison.Ordinal));

    // "Is This the End?" and "Putin Threatens U.S." end as sentences do. They are headlines if nearly all words have capitals, and a
    // question also where a byline or the like stands between it and the article.
    private bool IsHeadlineWithMark(int index)
    {
        var line = _lines[index];
        if (line.Words > 20 || !_lines.Skip(index + 1).Any(IsOpenProse) || (line.EndsInStop && !EndsInAbbreviation(line.Plain)))
            return false;
        if (!line.EndsInStop && index + 1 < _lines.Count && _lines[index + 1].Kind is not LineKind.Unknown)
            return true;
        int words = 0, capitals = 0;
        foreach (var word in line.Plain.Split(' '))
        {
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        }

        return words >= 3 && capitals * 5 >= words * 4;
    }

    private static bool EndsInAbbreviation(string line)
    {
        var word = line.AsSpan(line.LastIndexOf(' ') + 1).TrimEnd("\"')");
        return (word.Length > 1 && word[..^1].Contains('.')) || word is "Inc." or "Corp." or "Co." or "Ltd." or "Jr." or "Sr.";
    }

    // Ahead of the first prose and after the last, what is neither prose nor known is the page's.
    private void FindHeadAndFoot()
    {
        var first = _lines.FindIndex(IsOpenProse);
        if (first < 0)
            return;
        var last = _lines.FindLastIndex(IsOpenProse);
        if (!_known.IsBody)
        {
            for (var i = 0; i < first; i++)
            {
                if (_lines[i].Kind == LineKind.Unknown && _lines[i].Words < 16 && !IsListItem(i) && !LeadsIntoProse(i))
                    _lines[i].Kind = LineKind.Furniture;
            }
        }

        for (var i = last + 1; i < _lines.Count; i++)
        {
            if (_lines[i].Kind == LineKind.Unknown && !_known.IsBody && _lines[i].Words < 12 && !IsListItem(i))
                _lines[i].Kind = LineKind.Furniture;
        }
    }

    private static bool IsOpenProse(CaptureLine line) => line.Kind == LineKind.Unknown && line.IsProse;

    private bool IsListItem(int index)
    {
        var line = _lines[index].Plain;
        return line.Length > 2 && _lines[index].Words > 2
            && (line[0] is '•' or '-' or '*' or '–' or '‣' or '▪' || (char.IsAsciiDigit(line[0]) && line[1] is '.' or ')'));
    }

    // "He said:" and "There were three reasons, he said," go on in the next line.
    private bool LeadsIntoProse(int index) => _lines[index].Words >= 3 && _lines[index].Plain.Length > 0 && _lines[index].Plain[^1] is ',' or ';';

    // Nothing was left for a body: what is not surely the page's is the author's after all.
    private void Relent()
    {
        foreach (var line in _lines)
        {
            if (line.Kind is LineKind.Headline || (line.Kind == LineKind.Furniture && !PageFurniture.Matches(line.Plain, line.IsProse)))
                line.Kind = LineKind.Body;
        }

        if (_known.Title is null && _lines.Exists(l => l.Kind == LineKind.Body))
            _title = null;
        if (_lines.TrueForAll(l => l.Kind is not (LineKind.Unknown or LineKind.Body)))
        {
            foreach (var line in _lines)
                line.Kind = LineKind.Body;
            _captions.Clear();
        }
    }
}
