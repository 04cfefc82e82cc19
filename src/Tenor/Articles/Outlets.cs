using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Tenor;

/// <summary>Publishers' names as pages print them, and the name that each is known by.</summary>
internal static partial class Outlets
{
    // A publisher that is not here is still found by a label, a copyright line or the page's address.
    private static readonly FrozenDictionary<string, string> Known = Table(
        """
        Associated Press: AP, The Associated Press, AP News, apnews.com
        Reuters: Thomson Reuters, reuters.com
        Agence France-Presse: AFP, Agence France Presse
        BBC News: BBC, BBC Sport, BBC Verify, bbc.com, bbc.co.uk
        The New York Times: New York Times, NYT, nytimes.com
        The Washington Post: Washington Post, washingtonpost.com
        The Washington Times: Washington Times, washingtontimes.com
        The Guardian: Guardian, theguardian.com
        The Wall Street Journal: Wall Street Journal, WSJ, wsj.com
        Financial Times: FT, The Financial Times, ft.com
        The Times: Times of London, thetimes.co.uk, thetimes.com
        The Telegraph: Telegraph, The Daily Telegraph, Daily Telegraph, telegraph.co.uk
        The Independent: Independent, independent.co.uk
        The Economist: Economist, economist.com
        The Atlantic: Atlantic, theatlantic.com
        The New Yorker: New Yorker, newyorker.com
        The Hill: thehill.com
        The Intercept: theintercept.com
        The Conversation: theconversation.com
        The Nation: thenation.com
        The Sun: thesun.co.uk
        Daily Mail: Mail Online, MailOnline, dailymail.co.uk
        Daily Mirror: The Mirror, mirror.co.uk
        Evening Standard: standard.co.uk
        Sky News: news.sky.com
        ITV News: itv.com
        Channel 4 News: channel4.com
        CNN: CNN Politics, CNN Business, CNN Opinion, CNNMoney, cnn.com, edition.cnn.com
        CNBC: cnbc.com
        Fox News: Fox News Digital, Fox News Channel, foxnews.com
        Fox Business: foxbusiness.com
        NBC News: NBC, nbcnews.com
        MSNBC: msnbc.com
        CBS News: CBS, cbsnews.com
        ABC News: abcnews.go.com
        ABC News (Australia): abc.net.au
        NPR: National Public Radio, npr.org
        PBS NewsHour: PBS News, PBS, pbs.org
        USA TODAY: USA Today, USATODAY, usatoday.com
        Los Angeles Times: LA Times, L.A. Times, latimes.com
        Chicago Tribune: chicagotribune.com
        Chicago Sun-Times: Sun-Times, suntimes.com
        The Boston Globe: Boston Globe, bostonglobe.com
        Boston Herald: bostonherald.com
        New York Post: nypost.com
        New York Daily News: Daily News, nydailynews.com
        Newsday: newsday.com
        Miami Herald: miamiherald.com
        The Philadelphia Inquirer: Philadelphia Inquirer, inquirer.com
        The Seattle Times: Seattle Times, seattletimes.com
        San Francisco Chronicle: SFGATE, sfchronicle.com, sfgate.com
        The Dallas Morning News: Dallas Morning News, dallasnews.com
        Houston Chronicle: houstonchronicle.com
        The Denver Post: Denver Post, denverpost.com
        Star Tribune: startribune.com
        The Arizona Republic: Arizona Republic, azcentral.com
        Detroit Free Press: freep.com
        The Christian Science Monitor: Christian Science Monitor, csmonitor.com
        Bloomberg: Bloomberg News, bloomberg.com
        Business Insider: Insider, businessinsider.com
        Forbes: forbes.com
        Fortune: fortune.com
        Axios: axios.com
        POLITICO: Politico, politico.com, politico.eu
        HuffPost: Huffington Post, The Huffington Post, huffpost.com, huffingtonpost.com
        Vox: vox.com
        Vice: VICE, VICE News, vice.com
        Slate: slate.com
        Salon: salon.com
        Mother Jones: motherjones.com
        ProPublica: propublica.org
        Newsweek: newsweek.com
        TIME: Time Magazine, time.com
        The Daily Beast: Daily Beast, thedailybeast.com
        BuzzFeed News: BuzzFeed, buzzfeednews.com
        Breitbart: Breitbart News, breitbart.com
        The Daily Caller: Daily Caller, dailycaller.com
        The Daily Wire: Daily Wire, dailywire.com
        The Federalist: thefederalist.com
        National Review: nationalreview.com
        Reason: reason.com
        Newsmax: newsmax.com
        Townhall: townhall.com
        TheBlaze: The Blaze, theblaze.com
        Washington Examiner: The Washington Examiner, washingtonexaminer.com
        The Epoch Times: Epoch Times, theepochtimes.com
        One America News: OAN, oann.com
        RealClearPolitics: realclearpolitics.com
        Al Jazeera: Al Jazeera English, aljazeera.com
        Deutsche Welle: DW, DW News, dw.com
        France 24: france24.com
        Euronews: euronews.com
        Der Spiegel: Spiegel International, spiegel.de
        Le Monde: lemonde.fr
        EL PAÍS: El País, El Pais, elpais.com
        RT: Russia Today, rt.com
        TASS: Tass, tass.com
        Sputnik: sputnikglobe.com
        The Moscow Times: Moscow Times, themoscowtimes.com
        Meduza: meduza.io
        Kyiv Independent: The Kyiv Independent, kyivindependent.com
        Kyiv Post: kyivpost.com
        Ukrainska Pravda: pravda.com.ua
        Xinhua: Xinhua News Agency, xinhuanet.com
        China Daily: chinadaily.com.cn
        Global Times: globaltimes.cn
        South China Morning Post: SCMP, scmp.com
        Hong Kong Free Press: HKFP, hongkongfp.com
        Yonhap News Agency: Yonhap, Yonhap News, yna.co.kr
        The Korea Herald: Korea Herald, koreaherald.com
        The Korea Times: Korea Times, koreatimes.co.kr
        KCNA: Korean Central News Agency, kcna.kp
        NK News: nknews.org
        Kyodo News: Kyodo, english.kyodonews.net
        The Japan Times: Japan Times, japantimes.co.jp
        NHK World: NHK, nhk.or.jp
        Nikkei Asia: Nikkei, asia.nikkei.com
        The Straits Times: Straits Times, straitstimes.com
        Channel NewsAsia: CNA, channelnewsasia.com
        The Hindu: thehindu.com
        The Times of India: Times of India, timesofindia.indiatimes.com
        Hindustan Times: hindustantimes.com
        The Indian Express: Indian Express, indianexpress.com
        NDTV: ndtv.com
        Dawn: dawn.com
        The Times of Israel: Times of Israel, timesofisrael.com
        The Jerusalem Post: Jerusalem Post, jpost.com
        Haaretz: haaretz.com
        Arab News: arabnews.com
        The National: thenationalnews.com
        The Sydney Morning Herald: Sydney Morning Herald, smh.com.au
        The Age: theage.com.au
        The Australian: theaustralian.com.au
        The New Zealand Herald: New Zealand Herald, NZ Herald, nzherald.co.nz
        RNZ: Radio New Zealand, rnz.co.nz
        CBC News: CBC, cbc.ca
        CTV News: ctvnews.ca
        Global News: globalnews.ca
        The Globe and Mail: Globe and Mail, theglobeandmail.com
        Toronto Star: thestar.com
        National Post: nationalpost.com
        The Canadian Press: Canadian Press
        The Irish Times: Irish Times, irishtimes.com
        RTÉ News: RTE News, RTÉ, RTE, rte.ie
        Voice of America: VOA, VOA News, voanews.com
        Radio Free Europe/Radio Liberty: RFE/RL, RFERL, rferl.org
        Radio Free Asia: RFA, rfa.org
        United Press International: UPI, upi.com
        Deutsche Presse-Agentur: dpa
        EFE: Agencia EFE
        ANSA: ansa.it
        PA Media: Press Association, PA
        Stars and Stripes: stripes.com
        Military Times: militarytimes.com
        Foreign Policy: foreignpolicy.com
        Foreign Affairs: foreignaffairs.com
        Rolling Stone: rollingstone.com
        Wired: WIRED, wired.com
        Ars Technica: arstechnica.com
        The Verge: theverge.com
        Nature: nature.com
        """);

    /// <summary>The name that a publisher is known by; null where the text is none.</summary>
    public static string? Find(string text) => Known.GetValueOrDefault(text.Trim().TrimEnd('.', ','));

    /// <summary>The publisher of a page: by its name where the host is known, and else the host.</summary>
    public static string OfAddress(Uri address)
    {
        var host = address.Host.ToLowerInvariant();
        host = Prefix().Replace(host, "");
        for (var name = host; name.Contains('.'); name = name[(name.IndexOf('.') + 1)..])
        {
            if (Known.GetValueOrDefault(name) is { } known)
                return known;
        }

        return host;
    }

    private static FrozenDictionary<string, string> Table(string lines)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var name = line[..colon];
            foreach (var form in line[(colon + 2)..].Split(", ").Prepend(name))
            {
                known.TryAdd(form, name);
                known.TryAdd(form.ToUpperInvariant(), name);
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?:www\d?|m|mobile|amp|edition)\.")]
    private static partial Regex Prefix();
}
