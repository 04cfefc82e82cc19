import assert from "node:assert/strict";
import { test } from "node:test";
import { explain, runsOf, signed, speakersOf, strongestWords, type AnnotatedSentence } from "../src/renderers/annotatedModel";

const text = "He called it “a grave, grave mistake” and left.";
const quote = { start: text.indexOf("“") + 1, end: text.indexOf("”"), kind: "partial", speaker: "He" } as const;
const word = { start: text.indexOf("mistake"), end: text.indexOf("mistake") + 7, weight: -0.4 };
const sentence: AnnotatedSentence = { start: 0, end: text.length, tone: -0.31, voice: "narration", speaker: null, words: [word] };

test("the runs of a sentence tile it", () => {
  const runs = runsOf(sentence, [quote]);
  assert.equal(runs.map((run) => text.slice(run.start, run.end)).join(""), text);
  assert.deepEqual(runs.map((run) => run.quotation), [undefined, 0, 0, undefined]);
  assert.deepEqual(runs.map((run) => run.weight), [undefined, undefined, -0.4, undefined]);
});

test("a quotation that starts before the sentence colours only its part", () => {
  const second = { ...sentence, start: quote.start + 2, words: [] };
  assert.equal(runsOf(second, [quote])[0]?.quotation, 0);
});

test("the explanation names the voice, the score and the words that moved it", () => {
  assert.equal(explain(sentence, text), "Narration. Tone −0.31. Moved by: mistake −0.40.");
  assert.match(explain({ ...sentence, tone: null }, text), /abstains/);
});

test("zero has no sign", () => assert.equal(signed(-0.001), "0.00"));

test("the speakers who are quoted most get the colours, and the rest share one", () => {
  const quotations = Array.from({ length: 8 }, (_, index) => ({ start: 0, end: index + 1, kind: "direct", speaker: `S${index}` }) as const);
  const { coloured, others } = speakersOf({ text: "", paragraphs: [], sentences: [], quotations });
  assert.deepEqual(coloured, ["S7", "S6", "S5", "S4", "S3", "S2"]);
  assert.ok(others);
});

test("the strongest words are those of the largest weight, whatever the sign", () => {
  const words = [0.1, -0.4, 0.2].map((weight, index) => ({ start: index, end: index + 1, weight }));
  assert.deepEqual(strongestWords({ ...sentence, words }, 2).map((one) => one.weight), [-0.4, 0.2]);
});
