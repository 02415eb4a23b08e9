import assert from "node:assert/strict";
import { test } from "node:test";

import { read, write } from "../../dashboard/web/assets/scripts/page/note-text.js";

const WRITTEN = "arrow:36.7,34.7,37.1,35.2:Supply%20road%3B%20%3A;text:36.7,34.7:%D8%AD;"
  + "circle:36.7,34.7,37.1,35.2";

test("notes are written as they were read", () => {
  assert.equal(write(read(WRITTEN)), WRITTEN);
  assert.deepEqual(read(""), []);
});

test("a note has its points and its words", () => {
  assert.deepEqual(read(WRITTEN)[0], { kind: "arrow", points: [[36.7, 34.7], [37.1, 35.2]],
    text: "Supply road; :" });
});

test("what was drawn is written to eleven metres, without empty words", () => {
  const drawn = { kind: "text", points: [[36.123456, 34]], text: "  " };
  assert.equal(write([drawn]), "text:36.1235,34");
});
