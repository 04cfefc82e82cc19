import assert from "node:assert/strict";
import { test } from "node:test";
import { cellText, cutNote, parseTable, toCsv, visibleRows, type TableData } from "../src/renderers/tableModel";

const actors: TableData = {
  columns: [{ name: "Actor", type: "text" }, { name: "Mean", type: "number" }],
  rows: [["Yoon", 0.25], ["Kim", null], ["Putin", -0.5], ["Zelensky", 0.25]],
  total: 4,
};

test("numbers sort by value and absent ones come last either way", () => {
  assert.deepEqual(visibleRows(actors, "", { column: 1, descending: false }), [2, 0, 3, 1]);
  assert.deepEqual(visibleRows(actors, "", { column: 1, descending: true }), [0, 3, 2, 1]);
});

test("a filter keeps the rows that hold every word, whatever the case", () => {
  assert.deepEqual(visibleRows(actors, "PUT -0", undefined), [2]);
  assert.deepEqual(visibleRows(actors, "nobody", undefined), []);
});

test("CSV quotes what must be quoted and disarms formulas, not negative numbers", () => {
  const table: TableData = { columns: [{ name: "A,B", type: "text" }], rows: [['say "no"'], ["=1+1"], [-0.5], [null]], total: 4 };
  assert.equal(toCsv(table, [0, 1, 2, 3]), '"A,B"\r\n"say ""no"""\r\n\'=1+1\r\n-0.5\r\n\r\n');
});

test("numbers are shown with at most four digits after the point", () => {
  assert.equal(cellText(0.123456), "0.1235");
  assert.equal(cellText(12), "12");
  assert.equal(cellText(null), "");
});

test("an output that is no table is refused in words", () => {
  assert.throws(() => parseTable({ rows: [] }), /no columns and rows/);
});

test("a table that says nothing of its length has the rows that are there; one that nobody counted says so", () => {
  assert.equal(parseTable({ columns: [], rows: [[], []] }).total, 2);
  assert.equal(parseTable({ columns: [], rows: [[]], total: null }).total, null);
});

test("a table that is cut says what its sorting and saving leave out; a whole one says nothing", () => {
  assert.equal(cutNote(actors), "");
  assert.match(cutNote({ ...actors, total: 9000 }), /^The first 4 of 9000:/);
  assert.match(cutNote({ ...actors, total: null }), /^The first 4:/);
});
