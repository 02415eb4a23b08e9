import assert from "node:assert/strict";
import { test } from "node:test";

import { read } from "../../dashboard/web/assets/scripts/timeline/model.js";
import { reachedStep, steps } from "../../dashboard/web/assets/scripts/timeline/steps.js";

// Eight bars of a day; strikes on the third and the fifth.
const DAYS = Array.from({ length: 8 }, (_, n) => `2015-10-0${n + 1}`);
const model = read({ starts: DAYS, end: "2015-10-09", numbers: [0, 0, 2, 0, 1, 0, 0, 0], first: 1,
  last: 6 });
const [D1] = model.edges;
// Windows as numbers of days from the first.
const played = (mode, chosen) => {
  const { windows, at } = steps(model, mode, chosen && chosen.map((n) => D1 + n));
  return { windows: windows.map(([from, to]) => [from - D1, to - D1]), at };
};

test("all dates are played from the bar before the first strike to the last", () => {
  assert.deepEqual(played("bars", null), { windows: [[1, 1], [2, 2], [3, 3], [4, 4]], at: -1 });
});

test("a range chosen is played bar by bar within it", () => {
  assert.deepEqual(played("bars", [3, 5]), { windows: [[3, 3], [4, 4], [5, 5]], at: -1 });
});

test("one bar chosen stands, and goes on to the last strike", () => {
  assert.deepEqual(played("bars", [2, 2]).windows.at(-1), [4, 4]);
  assert.equal(played("bars", [2, 2]).at, 1);
});

test("a window keeps its width", () => {
  const { windows, at } = played("window", [2, 3]);
  assert.ok(windows.every(([from, to]) => to - from === 1));
  assert.deepEqual(windows[at], [2, 3]);
});

test("cumulative keeps what it has passed", () => {
  assert.deepEqual(played("cumulative", [2, 4]), { windows: [[2, 2], [2, 3], [2, 4]], at: -1 });
  assert.deepEqual(played("cumulative", [2, 2]), { windows: [[2, 2], [2, 3], [2, 4]], at: 0 });
});

test("a bar that reaches out of the range is cut to it", () => {
  const weeks = read({ starts: ["2015-10-05", "2015-10-12", "2015-10-19"], end: "2015-10-26",
    numbers: [1, 1, 1] });
  const [first] = weeks.edges;
  const { windows } = steps(weeks, "bars", [first + 2, first + 16]);
  assert.deepEqual(windows.map(([from, to]) => [from - first, to - first]),
    [[2, 6], [7, 13], [14, 16]]);
});

test("without strikes the bars that the server names are played", () => {
  const empty = { ...model, numbers: model.numbers.map(() => 0) };
  const { windows } = steps(empty, "bars", null);
  assert.deepEqual([windows[0][0] - D1, windows.at(-1)[1] - D1], [0, 6]);
});

test("another way of playing goes on at the same day", () => {
  const { windows } = steps(model, "bars", null);
  assert.equal(reachedStep(windows, D1 + 3), 2);
  assert.equal(reachedStep(windows, -Infinity), -1);
});
