/** What `application/vnd.tenor.annotated+json` holds. Offsets are UTF-16 code units of `text`, half-open. */
export interface AnnotatedText {
  readonly title?: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly AnnotatedSentence[];
  readonly quotations: readonly AnnotatedQuotation[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface AnnotatedSentence extends Span {
  /** P(positive) − P(negative), in [-1, 1]; null where the model abstains. */
  readonly tone: number | null;
  readonly voice: "narration" | "quotation" | "reported";
  readonly speaker: string | null;
  readonly words: readonly (Span & { readonly weight: number })[];
}

export interface AnnotatedQuotation extends Span {
  readonly kind: "direct" | "partial" | "indirect";
  readonly speaker: string | null;
}

/** A stretch of text that one set of marks covers. */
export interface Run extends Span {
  readonly quotation: number | undefined;
  readonly weight: number | undefined;
}

/** A sentence cut wherever a quotation or a marked word begins or ends; the runs tile it. */
export function runsOf(sentence: AnnotatedSentence, quotations: readonly AnnotatedQuotation[]): Run[] {
  const inside = quotations
    .map((quotation, index) => ({ ...quotation, index }))
    .filter((quotation) => quotation.start < sentence.end && quotation.end > sentence.start);
  const cuts = new Set([sentence.start, sentence.end]);
  for (const { start, end } of [...inside, ...sentence.words]) {
    for (const cut of [start, end]) if (cut > sentence.start && cut < sentence.end) cuts.add(cut);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).map((end, i) => {
    const start = points[i]!;
    return {
      start,
      end,
      // Of nested quotations the inner one is the later to begin.
      quotation: inside.filter((q) => q.start <= start && q.end >= end).at(-1)?.index,
      weight: sentence.words.find((word) => word.start <= start && word.end >= end)?.weight,
    };
  });
}

/** How many speakers get a colour of their own: more could not be told apart. */
export const ColouredSpeakers = 6;

/** The speakers who are quoted most, by length, and whether there are others; the index picks a colour. */
export function speakersOf(text: AnnotatedText): { readonly coloured: readonly string[]; readonly others: boolean } {
  const lengths = new Map<string, number>();
  for (const { speaker, start, end } of text.quotations) {
    if (speaker !== null) lengths.set(speaker, (lengths.get(speaker) ?? 0) + end - start);
  }
  const byLength = [...lengths].sort(([, a], [, b]) => b - a).map(([speaker]) => speaker);
  return {
    coloured: byLength.slice(0, ColouredSpeakers),
    others: byLength.length > ColouredSpeakers || text.quotations.some((quotation) => quotation.speaker === null),
  };
}

/** The words that moved a sentence's score most, strongest first. */
export function strongestWords(sentence: AnnotatedSentence, count: number): AnnotatedSentence["words"] {
  return [...sentence.words].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, count);
}

/** Who speaks in a sentence, and how it is scored. */
export function describeVoice(sentence: AnnotatedSentence): string {
  const voice = { narration: "Narration", quotation: "Quotation", reported: "Reported speech" }[sentence.voice];
  return sentence.speaker ? `${voice} of ${sentence.speaker}` : voice;
}

/** What hovering over a sentence says, in words. */
export function explain(sentence: AnnotatedSentence, text: string): string {
  if (sentence.tone === null) return `${describeVoice(sentence)}. The model abstains here.`;
  const words = strongestWords(sentence, 5).map((word) => `${text.slice(word.start, word.end)} ${signed(word.weight)}`);
  const moved = words.length > 0 ? ` Moved by: ${words.join(", ")}.` : "";
  return `${describeVoice(sentence)}. Tone ${signed(sentence.tone)}.${moved}`;
}

/** A number with its sign, two digits after the point, and a true minus. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return Number(text) === 0 ? text : `${value < 0 ? "−" : "+"}${text}`;
}

export function parseAnnotated(value: unknown): AnnotatedText {
  const text = value as Partial<AnnotatedText> | null;
  if (!text || typeof text.text !== "string" || !Array.isArray(text.sentences)) {
    throw new Error("This output says that it is annotated text, but has no text and sentences. Run the cell again.");
  }
  const paragraphs = text.paragraphs ?? [{ start: 0, end: text.text.length }];
  return { ...text, text: text.text, sentences: text.sentences, paragraphs, quotations: text.quotations ?? [] };
}
