import assert from "node:assert/strict";
import { test } from "node:test";
import { describeFigure, parseFigure, themedLayout } from "../src/renderers/plotlyFigure";

const theme = { dark: true, foreground: "#eee", muted: "#999", grid: "#333", background: "#111", font: "sans-serif" };

test("the editor's colours replace the chart's, and the author's settings stay", () => {
  const layout = themedLayout({ width: 900, height: 300, title: { text: "Tone" }, xaxis: { title: { text: "Sentence" } } }, theme);
  assert.equal(layout["width"], undefined);
  assert.equal(layout["height"], 300);
  assert.equal((layout["font"] as { color: string }).color, "#eee");
  assert.deepEqual((layout["xaxis"] as { title: unknown }).title, { text: "Sentence" });
});

test("a layout is not changed in place, so that a change of theme starts from what was saved", () => {
  const saved = { width: 900, xaxis: {} };
  themedLayout(saved, theme);
  assert.deepEqual(saved, { width: 900, xaxis: {} });
});

test("a chart is described by its title", () => {
  assert.equal(describeFigure({ data: [{}, {}], layout: { title: { text: "Tone<br>by voice" } } }), "Tone by voice: 2 series in all.");
});

test("what is no figure is refused in words", () => assert.throws(() => parseFigure({ layout: {} }), /no list named/));
