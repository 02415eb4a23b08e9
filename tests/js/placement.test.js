import assert from "node:assert/strict";
import { test } from "node:test";

import { arrange } from "../../dashboard/web/assets/scripts/map/placement.js";

const SIZE = { width: 100, height: 20 };
const WIDE = 500;

test("a label is centred on its place", () => {
  assert.deepEqual(arrange([{ x: 200, y: 100 }], [SIZE], WIDE), [{ left: 150, top: 90 }]);
});

test("one near the edge is pushed inside, and leaves with its place", () => {
  const [left, right, gone] = arrange(
    [{ x: 10, y: 50 }, { x: 495, y: 150 }, { x: -30, y: 250 }], [SIZE, SIZE, SIZE], WIDE);
  assert.equal(left.left, 6);
  assert.equal(right.left, WIDE - SIZE.width - 6);
  assert.equal(gone.left, -80);
});

test("the second at one place goes below, the third above, and a fourth has no room", () => {
  const at = { x: 200, y: 100 };
  const [first, second, third, fourth] = arrange([at, at, at, at], Array(4).fill(SIZE), WIDE);
  assert.ok(second.top >= first.top + SIZE.height + 4);
  assert.ok(third.top + SIZE.height + 4 <= first.top);
  assert.equal(fourth, null);
});
