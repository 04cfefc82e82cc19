import assert from "node:assert/strict";
import { test } from "node:test";
import { describeProgress } from "../src/progress";

test("a known whole is drawn as a bar", () => {
  assert.equal(describeProgress({ message: "Loading: 1 of 4 files", done: 1, total: 4 }), "▰▰▰▱▱▱▱▱▱▱▱▱ 25 % Loading: 1 of 4 files");
});

test("where the whole is not known, the message stands alone", () => assert.equal(describeProgress({ message: "Loading", done: 7 }), "Loading"));

test("more than all is all", () => assert.match(describeProgress({ message: "x", done: 9, total: 4 }), /^▰{12} 100 %/));
