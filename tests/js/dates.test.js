import assert from "node:assert/strict";
import { test } from "node:test";

import { day, dayText, iso, rangeText, ticks }
  from "../../dashboard/web/assets/scripts/timeline/dates.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const text = (from, to) => rangeText([day(from), day(to)], MONTHS);
const axis = (from, to, unit, pixels) => {
  const [first, end] = [day(from), day(to)];
  return ticks({ edges: [first, end], first: 0, unit, months: MONTHS }, pixels, (t) => 7 * t.length)
    .map((tick) => tick.text);
};

test("days are whole numbers and back, over leap days and before 1970", () => {
  for (const date of ["2016-02-29", "1969-12-31", "2015-10-25", "2024-03-10"]) {
    assert.equal(iso(day(date)), date);
  }
  assert.equal(day("2016-03-01") - day("2016-02-28"), 2);
});

test("what both ends share is said once", () => {
  assert.equal(dayText(day("2015-09-30"), MONTHS), "30 Sep 2015");
  assert.equal(text("2015-09-30", "2015-09-30"), "30 Sep 2015");
  assert.equal(text("2015-10-12", "2015-10-18"), "12–18 Oct 2015");
  assert.equal(text("2015-09-28", "2015-10-02"), "28 Sep – 2 Oct 2015");
  assert.equal(text("2015-12-31", "2016-01-01"), "31 Dec 2015 – 1 Jan 2016");
});

test("a short axis names days, a long one months or years, and a year where it begins", () => {
  assert.deepEqual(axis("2015-09-29", "2015-10-02", "day", 600),
    ["29 Sep 2015", "30 Sep", "1 Oct"]);
  assert.deepEqual(axis("2015-11-01", "2016-03-01", "week", 300),
    ["Nov 2015", "Dec", "2016", "Feb"]);
  assert.deepEqual(axis("2011-01-01", "2020-01-01", "year", 300),
    ["2012", "2014", "2016", "2018"]);
});
