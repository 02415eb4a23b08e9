import assert from "node:assert/strict";
import { test } from "node:test";

import { compile, compileAll } from "../../dashboard/web/assets/scripts/map/expressions.js";

const value = (expression, properties = {}, zoom = 6) => compile(expression)(properties, zoom);

test("what is no list is itself", () => {
  assert.equal(value("#fff"), "#fff");
  assert.equal(value(0.4), 0.4);
});

test("a value follows the feature", () => {
  const colour = ["match", ["get", "kind"], "river", "blue", "road", ["get", "own"], "grey"];
  assert.equal(value(colour, { kind: "river" }), "blue");
  assert.equal(value(colour, { kind: "road", own: "red" }), "red");
  assert.equal(value(colour, { kind: "lake" }), "grey");
  assert.equal(value(["get", "kind"]), null);
  assert.equal(value(["concat", "?  ", ["get", "name"]], { name: "Homs" }), "?  Homs");
});

test("a value grows with the zoom from stop to stop, and stays beyond them", () => {
  const width = ["interpolate", ["linear"], ["zoom"], 5, 1, 10, ["*", ["get", "wide"], 2]];
  assert.deepEqual([4, 5, 7.5, 10, 11].map((zoom) => value(width, { wide: 1.5 }, zoom)),
    [1, 1, 2, 3, 3]);
});

test("a radius on the ground doubles with each zoom", () => {
  const radius = ["interpolate", ["exponential", 2], ["zoom"], 0, 3, 22, 3 * 2 ** 22];
  [0, 1, 6, 11.5].forEach((zoom) => {
    assert.ok(Math.abs(value(radius, {}, zoom) - 3 * 2 ** zoom) < 1e-6 * 2 ** zoom);
  });
});

test("filters ask for kinds, for what is there and for the zoom", () => {
  const coarse = ["all", ["in", ["get", "kind"], ["literal", ["sea", "lake"]]],
    ["any", ["<", ["zoom"], 8], ["has", "outside"]], ["!", ["get", "dashed"]],
    ["!=", ["get", "symbol"], ""], ["<=", ["get", "rank"], 2]];
  const lake = { kind: "lake", dashed: false, symbol: "2", rank: 2 };
  assert.equal(value(coarse, lake, 7), true);
  assert.equal(value(coarse, lake, 8), false);
  assert.equal(value(coarse, { ...lake, outside: 1 }, 8), true);
  ["kind", "dashed", "symbol", "rank"].forEach((name, at) => {
    assert.equal(value(coarse, { ...lake, [name]: ["road", true, "", 3][at] }, 7), false);
  });
});

test("an expression that is not known is a fault, not a silent blank", () => {
  assert.throws(() => compile(["sqrt", 2]), /sqrt/);
  assert.throws(() => compile(["interpolate", ["cubic-bezier"], ["zoom"], 0, 1, 2, 3]), /cubic/);
});

test("lists of numbers and of names are values", () => {
  const made = compileAll({ "line-dasharray": [3, 2], "text-font": ["Noto Sans", "Arial"],
    "line-width": ["zoom"] });
  assert.deepEqual(made["line-dasharray"]({}, 6), [3, 2]);
  assert.deepEqual(made["text-font"]({}, 6), ["Noto Sans", "Arial"]);
  assert.equal(made["line-width"]({}, 6), 6);
});
