// A line leads from the edge of a mark, not across it, and only to what stands away.
import assert from "node:assert/strict";
import { test } from "node:test";

import { lead } from "../../dashboard/web/assets/scripts/map/leaders.js";

const BOX = { left: 60, top: -5, right: 100, bottom: 5 };
const FROM = { x: 0, y: 0 };

function led(box, marks) {
  const ends = {};
  const line = { style: {}, ends, setAttribute: (name, value) => {
    if (name === "stroke-dasharray") line.dashes = value.split(" ").map(Number);
    else ends[name] = Number(value);
  } };
  lead(line, FROM, box, marks, 9);
  return line;
}

test("a line goes from a place to the nearest point of its box", () => {
  const { style, ends } = led(BOX, []);
  assert.equal(style.visibility, "visible");
  assert.deepEqual(ends, { x1: 0, y1: 0, x2: 60, y2: 0 });
});

test("it begins where it leaves the marks that its place lies in", () => {
  const marks = [{ x: 0, y: 0, reach: 20 }, { x: 10, y: 0, reach: 15 }, { x: 40, y: 0, reach: 5 }];
  assert.equal(led(BOX, marks).ends.x1, 25);
});

test("it is not drawn over the marks between", () => {
  const marks = [{ x: 0, y: 0, reach: 20 }, { x: 40, y: 0, reach: 5 }, { x: 46, y: 0, reach: 5 }];
  // From 20 it is seen up to 35, and from 51 on.
  assert.deepEqual(led(BOX, marks).dashes, [15, 10, 0, 6, 9, 60]);
  assert.deepEqual(led(BOX, [{ x: 30, y: 40, reach: 5 }]).dashes, [60, 60]);
});

test("none leads to what stands at its place, or nowhere", () => {
  assert.equal(led({ left: -5, top: -5, right: 5, bottom: 5 }, []).style.visibility, "hidden");
  assert.equal(led(null, []).style.visibility, "hidden");
});
