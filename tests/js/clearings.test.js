// Names keep clear of what lies on the map: squares cover all of a box, and nothing beside it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { cleared, edges, squares } from "../../dashboard/web/assets/scripts/map/clearings.js";
import { matrix, toScreen, world } from "../../dashboard/web/assets/scripts/map/projection.js";

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

const VIEW = { lon: 38.9, lat: 35, zoom: 7, width: 390, height: 630 };
const placed = (features, view = VIEW) => features.map(({ geometry }) =>
  toScreen(matrix(view), world(geometry.coordinates)));

test("they are marks of the map, where their pixels are and as large", () => {
  for (const bearing of [0, 30]) {
    const view = { ...VIEW, bearing };
    const made = cleared(view, squares({ left: 40, top: 50, right: 60, bottom: 70 }));
    const [[x, y]] = placed(made, view);
    assert.ok(Math.hypot(x - 50, y - 60) < 0.5, `${x}, ${y}`);
    assert.deepEqual(made.map(({ properties }) => properties.radius), [10]);
  }
});

test("a name that an edge would cut meets a mark, whose middle is on the map", () => {
  const made = cleared(VIEW, edges(VIEW));
  const boxes = placed(made).map(([x, y], number) => {
    assert.ok(x > 0 && x < VIEW.width && y > 0 && y < VIEW.height, `${x}, ${y}`);
    const { radius, anchor } = made[number].properties;
    const [right, down] = { left: [1, 0], right: [-1, 0], top: [0, 1], bottom: [0, -1] }[anchor];
    return { x: x + right * radius, y: y + down * radius, radius };
  });
  const meets = (right, down) => boxes.some((box) => holds(box, right, down));
  for (let along = 0; along <= VIEW.width; along += 5) {
    assert.ok(meets(along, 0) && meets(along, VIEW.height), `${along}`);
  }
  for (let along = 0; along <= VIEW.height; along += 5) {
    assert.ok(meets(0, along) && meets(VIEW.width, along), `${along}`);
  }
  assert.ok(!meets(10, 300) && !meets(200, 10));
});
