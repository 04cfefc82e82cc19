import type { ActivationFunction } from "vscode-notebook-renderer";
import css from "./annotated.css";
import { explain, parseAnnotated, runsOf, signed, speakersOf, type AnnotatedSentence, type AnnotatedText } from "./annotatedModel";

/** Okabe and Ito's colours less black and yellow: told apart by most colour-blind readers, in light and dark. */
const SpeakerColours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];

export const activate: ActivationFunction = () => {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  return {
    renderOutputItem(item, element) {
      try {
        element.replaceChildren(annotatedView(parseAnnotated(item.json())));
      } catch (error) {
        element.textContent = error instanceof Error ? error.message : String(error);
      }
    },
  };
};

function annotatedView(annotated: AnnotatedText): HTMLElement {
  const root = document.createElement("article");
  root.className = "tenor-annotated";
  const speakers = speakersOf(annotated);
  if (annotated.title) {
    const heading = document.createElement("h3");
    heading.textContent = annotated.title;
    root.append(heading);
  }
  root.append(legend(speakers));
  const details = document.createElement("p");
  details.className = "details";
  details.setAttribute("role", "status");
  details.textContent = "Point at a sentence to see what moved its tone.";
  for (const paragraph of annotated.paragraphs) {
    const block = document.createElement("p");
    let from = paragraph.start;
    for (const sentence of annotated.sentences) {
      if (sentence.start < paragraph.start || sentence.end > paragraph.end) continue;
      block.append(annotated.text.slice(from, sentence.start));
      block.append(sentenceView(annotated, sentence, speakers, details));
      from = sentence.end;
    }
    block.append(annotated.text.slice(from, paragraph.end));
    root.append(block);
  }
  root.append(details);
  return root;
}

function sentenceView(
  annotated: AnnotatedText, sentence: AnnotatedSentence, speakers: readonly string[], details: HTMLElement,
): HTMLElement {
  const view = document.createElement("span");
  view.className = "sentence";
  view.tabIndex = 0;
  view.style.backgroundColor = toneColour(sentence.tone);
  const explanation = explain(sentence, annotated.text);
  view.title = explanation;
  const tell = () => (details.textContent = explanation);
  view.addEventListener("mouseenter", tell);
  view.addEventListener("focus", tell);
  for (const run of runsOf(sentence, annotated.quotations)) {
    let node: Node = document.createTextNode(annotated.text.slice(run.start, run.end));
    if (run.weight !== undefined) {
      const mark = document.createElement("b");
      mark.className = run.weight < 0 ? "down" : "up";
      mark.append(node);
      node = mark;
    }
    const quotation = run.quotation === undefined ? undefined : annotated.quotations[run.quotation];
    if (quotation) {
      const q = document.createElement("span");
      q.className = `quotation ${quotation.kind}`;
      q.style.borderColor = speakerColour(quotation.speaker, speakers);
      q.append(node);
      node = q;
    }
    view.append(node);
  }
  return view;
}

function legend(speakers: readonly string[]): HTMLElement {
  const list = document.createElement("p");
  list.className = "legend";
  for (const tone of [-0.8, 0, 0.8]) {
    const swatch = document.createElement("span");
    swatch.className = "swatch";
    swatch.style.backgroundColor = toneColour(tone);
    swatch.textContent = tone === 0 ? "neutral" : `tone ${signed(tone)}`;
    list.append(swatch);
  }
  speakers.forEach((speaker) => {
    const entry = document.createElement("span");
    entry.className = "quotation direct";
    entry.style.borderColor = speakerColour(speaker, speakers);
    entry.textContent = speaker;
    list.append(entry);
  });
  return list;
}

function speakerColour(speaker: string | null, speakers: readonly string[]): string {
  if (speaker === null) return "var(--vscode-descriptionForeground)";
  return SpeakerColours[speakers.indexOf(speaker) % SpeakerColours.length] ?? "currentColor";
}

/** Orange for negative and blue for positive, stronger with the tone; see-through so that any theme's text is legible on it. */
function toneColour(tone: number | null): string {
  if (tone === null) return "transparent";
  const strength = Math.min(Math.abs(tone), 1) * 0.42;
  return tone < 0 ? `rgba(213, 94, 0, ${strength})` : `rgba(0, 114, 178, ${strength})`;
}
