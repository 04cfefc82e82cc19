import css from "./annotated.css";
import {
  describeVoice, explain, parseAnnotated, runsOf, signed, speakersOf, strongestWords, type AnnotatedSentence, type AnnotatedText,
} from "./annotatedModel";
import { create, jsonRenderer } from "./view";

/** Okabe and Ito's colours less black and yellow: told apart by most colour-blind readers, in light and dark. */
const SpeakerColours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];
const OtherSpeakers = "var(--vscode-descriptionForeground)";

/** Words marked in the text itself; pointing at the sentence tells of more. */
const MarkedWords = 3;
const ExplainedWords = 5;

export const activate = jsonRenderer(css, (json) => annotatedView(parseAnnotated(json)));

function annotatedView(annotated: AnnotatedText): HTMLElement {
  const root = create("article", "tenor-annotated");
  const speakers = speakersOf(annotated);
  const colours = new Map(speakers.coloured.map((speaker, index) => [speaker, SpeakerColours[index] ?? OtherSpeakers]));
  if (annotated.title) root.append(create("h3", "", annotated.title));
  root.append(scale(), legend(colours, speakers.others));
  const explanation = create("div", "explanation");
  explanation.setAttribute("role", "tooltip");
  explanation.hidden = true;
  for (const paragraph of annotated.paragraphs) {
    const block = document.createElement("p");
    let from = paragraph.start;
    for (const sentence of annotated.sentences) {
      if (sentence.start < paragraph.start || sentence.end > paragraph.end) continue;
      block.append(annotated.text.slice(from, sentence.start));
      block.append(sentenceView(annotated, sentence, colours, explanation));
      from = sentence.end;
    }
    block.append(annotated.text.slice(from, paragraph.end));
    root.append(block);
  }
  root.append(explanation);
  return root;
}

function sentenceView(
  annotated: AnnotatedText, sentence: AnnotatedSentence, colours: ReadonlyMap<string, string>, explanation: HTMLElement,
): HTMLElement {
  const view = create("span", "sentence");
  view.tabIndex = 0;
  view.style.backgroundColor = toneColour(sentence.tone);
  view.setAttribute("aria-description", explain(sentence, annotated.text));
  const show = () => {
    fillExplanation(explanation, sentence, annotated.text);
    explanation.hidden = false;
    place(explanation, view);
  };
  const hide = () => (explanation.hidden = true);
  view.addEventListener("mouseenter", show);
  view.addEventListener("focus", show);
  view.addEventListener("mouseleave", hide);
  view.addEventListener("blur", hide);
  const marked = { ...sentence, words: strongestWords(sentence, MarkedWords) };
  for (const run of runsOf(marked, annotated.quotations)) {
    let node: Node = document.createTextNode(annotated.text.slice(run.start, run.end));
    if (run.weight !== undefined) {
      const mark = create("b", run.weight < 0 ? "down" : "up");
      mark.append(node);
      node = mark;
    }
    const quotation = run.quotation === undefined ? undefined : annotated.quotations[run.quotation];
    if (quotation) {
      const q = create("span", `quotation ${quotation.kind}`);
      q.style.borderColor = speakerColour(quotation.speaker, colours);
      q.append(node);
      node = q;
    }
    view.append(node);
  }
  return view;
}

function fillExplanation(card: HTMLElement, sentence: AnnotatedSentence, text: string): void {
  card.replaceChildren(create("strong", "", describeVoice(sentence)));
  if (sentence.tone === null) {
    card.append("The model abstains here.");
    return;
  }
  card.append(`Tone ${signed(sentence.tone)}`);
  const words = strongestWords(sentence, ExplainedWords);
  const longest = Math.abs(words[0]?.weight ?? 1);
  const table = document.createElement("table");
  for (const word of words) {
    const row = table.insertRow();
    row.insertCell().textContent = text.slice(word.start, word.end);
    const weight = row.insertCell();
    weight.className = "weight";
    weight.textContent = signed(word.weight);
    const bar = create("span", "bar");
    bar.style.width = `${(Math.abs(word.weight) / longest) * 6}em`;
    bar.style.backgroundColor = word.weight < 0 ? "#d55e00" : "#0072b2";
    row.insertCell().append(bar);
  }
  card.append(table);
}

/** Puts the card under a sentence, or above where there is no room: what leaves the output is cut off. */
function place(card: HTMLElement, sentence: HTMLElement): void {
  const root = card.parentElement!.getBoundingClientRect();
  const rectangles = sentence.getClientRects();
  const first = rectangles[0];
  const last = rectangles[rectangles.length - 1];
  if (!first || !last) return;
  const below = last.bottom - root.top + 4;
  const above = first.top - root.top - card.offsetHeight - 4;
  card.style.top = `${below + card.offsetHeight > root.height && above > 0 ? above : below}px`;
  card.style.left = `${Math.max(0, Math.min(last.left - root.left, root.width - card.offsetWidth))}px`;
}

function scale(): HTMLElement {
  const line = create("p", "legend");
  const tone = create("span", "scale");
  tone.append("tone −1", document.createElement("i"), "+1");
  line.append(tone);
  for (const [kind, name] of [["direct", "quoted"], ["partial", "quoted in part"], ["indirect", "reported"]] as const) {
    line.append(create("span", `quotation ${kind}`, name));
  }
  return line;
}

function legend(colours: ReadonlyMap<string, string>, others: boolean): HTMLElement {
  const line = create("p", "legend");
  for (const [speaker, colour] of [...colours, ...(others ? [["others", OtherSpeakers] as const] : [])]) {
    const entry = create("span", "quotation direct", speaker);
    entry.style.borderColor = colour;
    line.append(entry);
  }
  return line;
}

function speakerColour(speaker: string | null, colours: ReadonlyMap<string, string>): string {
  return (speaker === null ? undefined : colours.get(speaker)) ?? OtherSpeakers;
}

/** Orange for negative and blue for positive, stronger with the tone; see-through so that any theme's text is legible on it. */
function toneColour(tone: number | null): string {
  if (tone === null) return "transparent";
  const strength = Math.min(Math.abs(tone), 1) * 0.42;
  return tone < 0 ? `rgba(213, 94, 0, ${strength})` : `rgba(0, 114, 178, ${strength})`;
}
