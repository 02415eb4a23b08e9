import assert from "node:assert/strict";
import { test } from "node:test";

import { day } from "../../dashboard/web/assets/scripts/timeline/dates.js";
import { bar, barOf, ends, read, span, struckDays } from "../../dashboard/web/assets/scripts/timeline/model.js";
import { barAtX, dragged, EDGE, grasp, slid, xOf }
  from "../../dashboard/web/assets/scripts/timeline/scale.js";

const WIDE = 1000 + 2 * EDGE;
// Ten bars of a day.
const DAYS = Array.from({ length: 10 }, (_, n) => `2015-10-${String(n + 1).padStart(2, "0")}`);
const model = read({ starts: DAYS, end: "2015-10-11", numbers: [0, 0, 3, 0, 1, 0, 0, 2, 0, 0] });
const first = day(DAYS[0]);

test("a bar goes from its first day to the day before the next", () => {
  assert.deepEqual(bar(2, model), [first + 2, first + 2]);
  assert.deepEqual(ends(model), [first, first + 10]);
  assert.deepEqual(span(5, 3, model), [first + 3, first + 5]);
});

test("the days with strikes are counted on from one to the next", () => {
  assert.deepEqual([...struckDays({ days: [16708, 1, 30] })], [16708, 16709, 16739]);
  assert.equal(struckDays({}).size, 0);
});

test("no strikes are no bars", () => {
  assert.deepEqual(read({ starts: [] }).numbers, []);
});

test("each day has its bar, one beyond the axis that at its end", () => {
  const months = read({ starts: ["2015-01-01", "2015-02-01", "2015-03-01"], end: "2015-04-01",
    numbers: [1, 1, 1] });
  assert.equal(barOf(day("2015-01-31"), months), 0);
  assert.equal(barOf(day("2015-02-01"), months), 1);
  assert.equal(barOf(day("2014-06-01"), months), 0);
  assert.equal(barOf(day("2016-06-01"), months), 2);
});

test("from a day to pixels and back is the same bar", () => {
  assert.equal(xOf(first, WIDE, model), EDGE);
  assert.equal(xOf(first + 10, WIDE, model), WIDE - EDGE);
  assert.equal(xOf(first + 99, WIDE, model), WIDE - EDGE);
  for (let index = 0; index < 10; index += 1) {
    assert.equal(barAtX(xOf(bar(index, model)[0] + 0.5, WIDE, model), WIDE, model), index);
  }
  assert.equal(barAtX(0, WIDE, model), 0);
  assert.equal(barAtX(WIDE, WIDE, model), 9);
});

test("a press takes hold of the nearer edge, the window, or fresh paper", () => {
  const window = [200, 400];
  assert.equal(grasp(203, window, 7), "first");
  assert.equal(grasp(396, window, 7), "last");
  assert.equal(grasp(300, window, 7), "move");
  assert.equal(grasp(192, window, 7), "new");
  assert.equal(grasp(100, window, 7), "new");
});

test("however narrow, the middle of a window moves it", () => {
  assert.equal(grasp(206, [200, 212], 18), "move");
});

test("a drag draws, moves or widens, and a window keeps its width at the axis's end", () => {
  assert.deepEqual(dragged("new", 3, 6, null, 9), [3, 6]);
  assert.deepEqual(dragged("first", 3, 1, [2, 5], 9), [1, 5]);
  assert.deepEqual(dragged("last", 3, 8, [2, 5], 9), [2, 8]);
  assert.deepEqual(dragged("move", 3, 5, [2, 5], 9), [4, 7]);
  assert.deepEqual(dragged("move", 3, 9, [2, 5], 9), [6, 9]);
  assert.deepEqual(dragged("move", 5, 0, [2, 5], 9), [0, 3]);
});

test("an edge moved by key stops at the other and at the axis's end", () => {
  assert.deepEqual(slid("first", 1, [2, 5], 9), [3, 5]);
  assert.deepEqual(slid("first", Infinity, [2, 5], 9), [5, 5]);
  assert.deepEqual(slid("first", -Infinity, [2, 5], 9), [0, 5]);
  assert.deepEqual(slid("last", 99, [2, 5], 9), [2, 9]);
});
