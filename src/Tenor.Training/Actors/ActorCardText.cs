namespace Tenor.Training.Actors;

/// <summary>The words of the actor finder's card; figures take the places in braces.</summary>
internal static class ActorCardText
{
    public const string Template = """
        # Who is spoken of: the actor finder

        Finds persons, organisations, places and groups in English news, and joins the mentions of each: full and short names, acronyms,
        adjectives of countries, descriptions ("the Ukrainian leader") and pronouns. This card is written by `evaluate actors --card`.

        ## How it works

        1. **Names.** The scores of two that look at each word, added up, and the likeliest sequence of labels (Viterbi):
           - a linear-chain conditional random field over hashed features: forms, shapes, affixes, clusters of word vectors at three depths, lists
             of names, the run of capitals that a word stands in, what the text calls a name ("the rock band Garbage"), and what the rest of the
             document tells; its weights are the means of three runs that differ by chance alone;
           - a small convolutional network that sees {{reach}} words, whose vectors are sums of hashed features, the kinds of a known
             name among them. It learned from a transformer of six layers (Snowflake's arctic-embed-xs, Apache-2.0),
             fitted to this project's own documents and then asked about 10,000 news articles: what it thinks of every word there is what the
             network is to think. The transformer is not shipped. The network's scores count 0.8.

           Words without a capital are looked at between capitals, and numbers and closing signs beside one ("30 Seconds to Mars", "Macy's", "Kerrang!").
           Last, a document's names are made to agree: what is a name in at least half
           of its places is one in all, and the same words get one type, the one that the scores of all their places together speak for.
        2. **Vocabulary.** {{words}} words, from the same articles: skip-gram vectors with an output for each place around the word,
           cut into 1,000, 160 and 32 clusters; how often each is capitalised; and what the transformer mostly made of each capitalised word
           in those articles.
        3. **Joining.** Rules: the same name; a country with its other names, adjectives, and its capital where it does not stand as a place; a
           person by surname, or by the first word of a name; an organisation by acronym or the first word of its name; roles from titles and
           appositions; an organisation or place by what it was called ("Sears, a retailer,"); "his wife" where her name was told once;
           pronouns by gender and prominence (nearness, subjects before objects, frequent actors before rare ones). Where two
           actors are about as likely, nothing is joined: stance rests on these links, and a wrong one costs more than a missing one.

        ## What it learned from

        | data | licence | used for |
        | --- | --- | --- |
        | {{own-documents}} documents, {{own-words}} words with {{own-names}} names, in the manner of encyclopaedias and newspapers (`src/Tenor.Training/Actors/Corpus`) | written and marked for this project, by a language model; what they say need not be true | names; the transformer, and through it the network |
        | Wikigold, two documents of three | CC BY 4.0 | names, weight 3 |
        | WNUT17, train part | CC BY 4.0 | names, weight 0.05 |
        | GUM: academic, court (CC BY 4.0); interview, news (CC BY 2.5); bio, voyage (CC BY-SA 3.0, share-alike) | annotations CC BY 4.0 | names, weight 0.2 |
        | NLTK's list of first names, © 1991 Mark Kantrowitz, with additions by Bill Ross | free with credit | names, gender |
        | 10,000 news articles (AllSides sample, Baly et al. 2020) | compilers' Apache-2.0; the texts are their publishers' and are not here | vocabulary, network |
        | GeoNames' cities (`cities.txt`) | CC BY 4.0 | names |
        | tables of countries, roles, words, and names that newspapers often print (`names.tsv`, from general knowledge) | written for this project | all steps |
        | {{listed}} known names of thirteen kinds, surnames and given names (`Knowledge/Names`, from general knowledge) | written for this project, by a language model | names |

        GUM's genres for non-commercial use alone (essay, fiction, letter, podcast, whow, reddit), and those without a stated licence
        (conversation, speech, textbook, vlog), were left out. GUM marks noun phrases; names were made of them by rule (the run of proper
        nouns, without titles), so its figures below measure that reading of it.
        Schools, hotels and other houses that GUM has as places may be organisations too, and count neither way.

        ## Names: span and type both right

        Wikigold, {{wikigold-documents}} documents, cross-validated over documents in {{folds}} parts (each document by a model that has seen
        neither it nor its part; the other data train too. Vocabulary, transformer and network have seen neither Wikigold nor GUM. No eight words
        in a row of the project's own documents stand in Wikigold; of its 1,560 different names 312 do, countries above all. The lists of known names hold 241 of them;
        they, the lists of words that end a name, and the rule for numbers beside a capital were made after some errors on Wikigold had been
        looked at, and names that were known from there alone were taken out again). All: 95% interval of F1 {{wikigold-interval}} (bootstrap over documents).

        {{wikigold}}

        GUM, {{gum-documents}} documents of the six genres, in the same way. Interval {{gum-interval}}. GUM draws organisations and works by
        other rules than those that ship, Wikigold's.

        {{gum}}

        WNUT17's development part (messages; the shipped model has not seen it):

        {{wnut}}

        ## Mentions joined

        GUM's biographies, interviews and news: {{coreference-documents}} documents, {{coreference-mentions}} mentions in chains, names by the models of
        the cross-validation above; the joining
        rules were written while looking at the errors on 51 of these documents (GUM's train part) and at both parts' figures, so these are not
        figures on unseen text; how fast a mention fades was settled by reading one news article, where it cost some links in GUM. One of our mentions is GUM's
        smallest mention whose head it holds; adjectives are left out. "Named" are the chains of persons, organisations and places that have at
        least one name, chains of one mention included (CoNLL F1's interval {{named-interval}}); "all" are all chains of two mentions or more, most of which
        no actor is in and which we do not look for (interval {{all-interval}}).

        {{coreference}}

        Of each mention that was resolved, whether it is in the chain of the name before it:

        {{links}}

        ## Speed

        {{speed}} million characters a second on one core, from tokens to actors (processor time, GUM's news); the model is read once, on first use.

        ## Where it fails

        - **Organisations in Wikigold's style**: bands, teams and stations with names of common words or of places ("The Receiving End of
          Sirens", "882 6PR").
        - **Works**: titles of songs, films and books in running text, above all those with small words.
        - **A role without its holder**: "the president" in an article that never says "President X" is nobody.
        - **Two persons with one surname**: "Clinton" after both Bill and Hillary is the one called by surname more often so far.
        - **"they", "we", "it"** are not resolved; "its" is, where one organisation or country clearly leads.
        - **Persons without a known gender**: "She" after "Zenghelis described Hadid" may take the nearer subject.
        - **Capitals**: "talks in Moscow" is the city and "talks with Moscow" the government; "flew Moscow's flag" is taken for the government.
        - **Text without capitals**: nothing is found. All capitals: only words that running text usually capitalises.

        ## How to make it again

        ```
        dotnet run --project src/Tenor.Training -c Release -- train actors --data ../shared/data
        dotnet run --project src/Tenor.Training -c Release -- evaluate actors --data ../shared/data --card docs/models/actors.md
        ```

        Training uses fixed seeds and one thread for all that depends on order: the same data give the same file.

        """;
}
