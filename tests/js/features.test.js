import assert from "node:assert/strict";
import { test } from "node:test";

import { collection } from "../../dashboard/web/assets/scripts/map/features.js";

const HOMS = { type: "Polygon", coordinates: [[[36, 34], [37, 34], [37, 35], [36, 34]]] };
const GROUPS = {
  grounds: { properties: { shape: ["SY-HI", "SY-HM", "SY-HI"], colour: ["#a", "#b", "#c"] },
    geometries: [null, null, null] },
  marks: { properties: { event: ["a:1", ""] }, lon: [36.7, 38], lat: [34.7, 35] },
};

test("columns become features of their group, points and named shapes alike", () => {
  const { features } = collection(GROUPS, new Map([["SY-HI", HOMS]]));
  assert.deepEqual(features.map(({ properties }) => properties.of),
    ["grounds", "grounds", "marks", "marks"]);
  assert.deepEqual(features[0], { type: "Feature", geometry: HOMS,
    properties: { shape: "SY-HI", colour: "#a", of: "grounds" } });
  assert.deepEqual(features[2].geometry, { type: "Point", coordinates: [36.7, 34.7] });
});

test("a group without features is empty", () => {
  const empty = { marks: { properties: {}, geometries: [] } };
  assert.deepEqual(collection(empty, new Map()).features, []);
});
