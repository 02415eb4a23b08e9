// Names keep clear of what lies on the map: squares cover all of a box, and nothing beside it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { cleared, squares } from "../../dashboard/web/assets/scripts/map/clearings.js";

const BOX = { left: 10, top: 20, right: 173, bottom: 58 };
const holds = ({ x, y, radius }, right, down) =>
  Math.abs(x - right) <= radius && Math.abs(y - down) <= radius;

test("every pixel of a box is in a square, and no square reaches beyond it", () => {
  const made = squares(BOX);
  for (let x = BOX.left; x <= BOX.right; x += 1) {
    assert.ok(made.some((square) => holds(square, x, BOX.top)), `${x}`);
    assert.ok(made.some((square) => holds(square, x, BOX.bottom)), `${x}`);
  }
  made.forEach(({ x, y, radius }) => {
    assert.ok(x - radius >= BOX.left && x + radius <= BOX.right);
    assert.ok(y - radius >= BOX.top && y + radius <= BOX.bottom);
  });
});

test("a box that stands upright is covered too", () => {
  const made = squares({ left: 0, top: 0, right: 34, bottom: 260 });
  assert.equal(made.length, 2 * Math.ceil(260 / 24));
});

test("a box that is not shown covers nothing", () => {
  assert.deepEqual(squares({ left: 5, top: 5, right: 5, bottom: 5 }), []);
});

test("they are marks of the map, where their pixels are and no narrower", () => {
  const map = { unproject: ([x, y]) => ({ lng: x / 10, lat: y / 10 }) };
  const [one] = cleared(map, [{ left: 0, top: 0, right: 20, bottom: 20 }]);
  assert.deepEqual(one.geometry.coordinates, [1, 1]);
  assert.ok(one.properties.radius >= 10);
});
