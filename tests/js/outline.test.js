import assert from "node:assert/strict";
import { test } from "node:test";

import { crosses, path } from "../../dashboard/web/assets/scripts/map/outline.js";

const SQUARE = [[0, 0], [10, 0], [10, 10], [0, 10]];

test("a shape is drawn from two points on", () => {
  assert.equal(path("rectangle", [[1, 2]]), "");
  assert.equal(path("rectangle", [[1, 2], [5, 9]]), "M1.0,2.0L5.0,2.0L5.0,9.0L1.0,9.0Z");
  assert.equal(path("polygon", SQUARE.slice(0, 3)), "M0.0,0.0L10.0,0.0L10.0,10.0Z");
  assert.equal(path("arrow", [[1, 2], [5, 9]]), "M1.0,2.0L5.0,9.0");
});

test("a circle goes round its first point through its second", () => {
  assert.equal(path("circle", [[10, 10], [13, 14]]),
    "M5.0,10.0A5.0,5.0 0 1 0 15.0,10.0A5.0,5.0 0 1 0 5.0,10.0");
});

test("what is pressed and not drawn has no shape", () => {
  assert.equal(path("governorate", [[1, 2], [5, 9]]), "");
});

test("a ring whose edges cross encloses nothing", () => {
  const [a, b, c, d] = SQUARE;
  assert.equal(crosses(SQUARE), false);
  assert.equal(crosses([a, b, c]), false);
  assert.equal(crosses([a, c, b, d]), true);
  // Indented, but whole.
  assert.equal(crosses([a, b, c, [5, 3], d]), false);
});
