import assert from "node:assert/strict";
import { test } from "node:test";

import { arrange } from "../../dashboard/web/assets/scripts/map/placement.js";

const SIZE = { width: 100, height: 20 };
const FRAME = { width: 500, height: 400 };

test("a label is centred on its place", () => {
  const [label] = arrange([{ x: 200, y: 100 }], [[SIZE]], FRAME);
  assert.deepEqual(label, { left: 150, top: 90, size: 0 });
});

test("one near the edge is pushed inside, and leaves with its place", () => {
  const [left, right, gone] = arrange(
    [{ x: 10, y: 50 }, { x: 495, y: 150 }, { x: -30, y: 250 }], Array(3).fill([SIZE]), FRAME);
  assert.equal(left.left, 6);
  assert.equal(right.left, FRAME.width - SIZE.width - 6);
  assert.equal(gone.left, -80);
});

test("one near the upper or lower edge is pushed inside too", () => {
  const [upper, lower, gone] = arrange(
    [{ x: 100, y: 4 }, { x: 100, y: 398 }, { x: 100, y: 430 }], Array(3).fill([SIZE]), FRAME);
  assert.equal(upper.top, 6);
  assert.equal(lower.top, FRAME.height - SIZE.height - 6);
  assert.equal(gone.top, 420);
});

const touch = (box, other) => box.left < other.right && other.left < box.left + SIZE.width
  && box.top < other.bottom && other.top < box.top + SIZE.height;

test("labels of one place stand beside each other", () => {
  const at = { x: 200, y: 100 };
  const found = arrange(Array(4).fill(at), Array(4).fill([SIZE]), FRAME);
  const boxes = found.map(({ left, top }) =>
    ({ left, top, right: left + SIZE.width, bottom: top + SIZE.height }));
  boxes.forEach((one, number) => {
    boxes.slice(number + 1).forEach((other) => assert.ok(!touch(one, other)));
  });
});

test("a label leaves what must be seen uncovered, and stays near its place", () => {
  const mark = { left: 190, top: 90, right: 215, bottom: 115 };
  const [label] = arrange([{ x: 200, y: 100 }], [[SIZE]], FRAME, [mark]);
  assert.ok(!touch(label, mark));
  assert.ok(Math.abs(label.top - 90) < 40);
});

test("without room it takes a smaller size, and without any it is not shown", () => {
  const all = { left: 0, top: 0, right: 190, bottom: 400 };
  const rest = { left: 212, top: 0, right: 500, bottom: 400 };
  const sizes = [SIZE, { width: 10, height: 10 }];
  const [small] = arrange([{ x: 200, y: 100 }], [sizes], FRAME, [all, rest]);
  assert.equal(small.size, 1);
  const [none] = arrange([{ x: 200, y: 100 }], [sizes], FRAME,
    [{ left: 0, top: 0, right: 500, bottom: 400 }]);
  assert.equal(none, null);
});

test("it says less rather than stand where it would seem to be of something else", () => {
  const walls = [{ left: 0, top: -200, right: 330, bottom: 90 },
    { left: 0, top: 112, right: 330, bottom: 200 }];
  const sizes = [{ width: 200, height: 70 }, { width: 60, height: 12 }];
  const [short] = arrange([{ x: 165, y: 100 }], [sizes], FRAME, walls);
  assert.equal(short.size, 1);
  assert.ok(Math.hypot(short.left + 30 - 165, short.top + 6 - 100) < 130);
  const [far] = arrange([{ x: 165, y: 100 }], [[sizes[0]]], FRAME, walls);
  assert.equal(far.size, 0);
});
