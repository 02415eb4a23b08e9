import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import * as address from "../../dashboard/web/assets/scripts/address.js";
import * as choice from "../../dashboard/web/assets/scripts/timeline/choice.js";
import { take } from "../../dashboard/web/assets/scripts/timeline/model.js";

const LONG_MS = 10_000;
const OCTOBER = [16709, 16711];  // 1 to 3 October 2015, in days since 1970
let given = [];

mock.timers.enable({ apis: ["setTimeout"] });
globalThis.dash_clientside = {
  set_props: (id, { value }) => { given.push(value); },
};

beforeEach(() => {
  choice.giveUp();
  address.arrive("");
  given = [];
});

test("dates that the page does not take over are given to it again", () => {
  choice.write(OCTOBER);
  mock.timers.tick(LONG_MS);
  assert.ok(given.length > 1);
  assert.deepEqual(given.at(-1), ["2015-10-01", "2015-10-03"]);
});

test("dates that the page has are given once", () => {
  choice.write(OCTOBER.map((day) => day + 1));
  address.arrive("?from=2015-10-02&to=2015-10-04");
  mock.timers.tick(LONG_MS);
  assert.equal(given.length, 1);
});

test("where the reader goes back, dates on their way are given up", () => {
  choice.write(OCTOBER.map((day) => day + 2));
  address.arrive("?from=2015-09-30&to=2015-09-30");
  choice.giveUp();
  mock.timers.tick(LONG_MS);
  assert.equal(given.length, 1);
});

test("half a range that the axis does not reach never runs backwards", () => {
  const starts = ["2015-09-30", "2015-10-01"];
  take({ starts, end: "2015-10-02", span: starts, numbers: [2, 0] });
  for (const [query, expected] of [
    ["to=2014-01-01", [16071, 16071]], ["from=2017-01-01", [17167, 17167]],
    ["to=2015-09-30", [16708, 16708]], ["from=2015-10-01", [16709, 16709]],
  ]) {
    choice.follow(choice.read(query));
    assert.deepEqual(choice.chosenDates(), expected, query);
  }
});
