import assert from "node:assert/strict";
import { test } from "node:test";
import { Staleness } from "../src/staleness";

const cells = [
  { id: "load", source: "var corpus = 1;" },
  { id: "tone", source: "var tone = corpus + 1;" },
  { id: "chart", source: "tone" },
];

function allRun(): Staleness {
  const staleness = new Staleness();
  staleness.ran("load", cells[0]!.source, { defines: ["corpus"], uses: [] });
  staleness.ran("tone", cells[1]!.source, { defines: ["tone"], uses: ["corpus"] });
  staleness.ran("chart", cells[2]!.source, { defines: [], uses: ["tone"] });
  return staleness;
}

test("nothing is stale after a run from the top", () => assert.equal(allRun().stale(cells).size, 0));

test("a name defined again makes its readers stale, and theirs in turn", () => {
  const staleness = allRun();
  staleness.ran("load", cells[0]!.source, { defines: ["corpus"], uses: [] });
  assert.deepEqual([...staleness.stale(cells)], [
    ["tone", { reason: "input", name: "corpus" }],
    ["chart", { reason: "input", name: "tone" }],
  ]);
});

test("an edited cell is stale, and so is what reads its names", () => {
  const edited = [{ id: "load", source: "var corpus = 2;" }, ...cells.slice(1)];
  assert.deepEqual(allRun().stale(edited).get("load"), { reason: "edited" });
  assert.equal(allRun().stale(edited).size, 3);
});

test("a cell that has not run is not stale, and a restart forgets all", () => {
  const staleness = new Staleness();
  assert.equal(staleness.stale(cells).size, 0);
  const run = allRun();
  run.clear();
  assert.equal(run.stale([{ id: "load", source: "changed" }]).size, 0);
});

test("a cell that redefines what it reads is not stale for its own sake", () => {
  const staleness = new Staleness();
  staleness.ran("a", "n = n + 1", { defines: ["n"], uses: ["n"] });
  assert.equal(staleness.stale([{ id: "a", source: "n = n + 1" }]).size, 0);
});

test("cells that are renamed keep what is known of them", () => {
  const staleness = allRun();
  staleness.rename(new Map([["load", "load2"], ["tone", "tone2"]]));
  staleness.ran("load2", cells[0]!.source, { defines: ["corpus"], uses: [] });
  const renamed = [{ ...cells[0]!, id: "load2" }, { ...cells[1]!, id: "tone2" }, cells[2]!];
  assert.deepEqual([...staleness.stale(renamed).keys()], ["tone2"]);
});
