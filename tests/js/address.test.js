import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import * as address from "../../dashboard/web/assets/scripts/address.js";
import { settings } from "../../dashboard/web/assets/scripts/settings.js";

const WHOLE = "actor=russia,a%2Cb&from=2015-09-30&q=homs%20city&event=a:1&layers=strikes&lat=34.5"
  + "&lon=38.25&zoom=6.5&lang=ar&theme=dark";

beforeEach(() => address.arrive(""));

test("what is read is written back as it was", () => {
  assert.equal(address.write(address.parse(`?${WHOLE}`)), WHOLE);
});

test("keys that are not the page's, and empty values, are left out", () => {
  assert.equal(address.write(address.parse("?x=1&actor=&to=2015-10-01&=3&from")), "to=2015-10-01");
});

test("every key of a selection survives, in the order that Python writes", () => {
  const { keys } = settings.address;
  const backwards = keys.toReversed().map((key) => `${key}=1`).join("&");
  assert.equal(address.write(address.parse(backwards)), keys.map((key) => `${key}=1`).join("&"));
});

test("filters are neither the view nor the open strike", () => {
  address.arrive(`?${WHOLE}`);
  assert.equal(address.filters(),
    "actor=russia,a%2Cb&from=2015-09-30&q=homs%20city&layers=strikes&lang=ar");
  assert.equal(address.query(), `${address.filters()}&v=v1`);
});

test("a view needs a place and a zoom that make sense", () => {
  const view = (search) => address.viewOf(address.parse(search));
  assert.deepEqual(view("lat=34.5&lon=38&zoom=7"), { lat: 34.5, lon: 38, zoom: 7 });
  for (const bad of ["", "lat=34.5&lon=38", "lat=86&lon=38&zoom=7", "lat=34&lon=38&zoom=-1",
    "lat=north&lon=38&zoom=7"]) assert.equal(view(bad), null, bad);
});

test("a zoom deeper than the deepest is the deepest", () => {
  const { zoom } = address.viewOf({ lat: "34", lon: "38", zoom: "20" });
  assert.equal(zoom, settings.map.deepestZoom);
});

test("a change is written without an entry in the history, and an empty one takes the key away", () => {
  address.arrive("?actor=russia");
  const { entries } = history;
  address.rewrite({ actor: "", from: "2015-09-30" });
  assert.equal(location.search, "?from=2015-09-30");
  address.rewrite({ from: "" });
  assert.equal(location.search, "");
  assert.equal(history.entries, entries);
});

test("a step is an entry in the history, and knows what it changes", () => {
  address.arrive("?actor=russia&q=homs");
  const { entries } = history;
  const asked = { actor: "russia", q: "", from: "2015-09-30", to: null };
  assert.deepEqual(address.changes(asked), ["q", "from"]);
  address.step(asked);
  assert.equal(location.search, "?actor=russia&from=2015-09-30");
  assert.equal(history.entries, entries + 1);
});

test("only the first strike opened is an entry in the history", () => {
  const { entries } = history;
  address.open("a:1");
  address.open("b/2:1");
  assert.equal(location.search, "?event=b%2F2:1");
  assert.equal(address.openStrike(), "b/2:1");
  assert.equal(history.entries, entries + 1);
});

test("a link has the view beside what stands in the address", () => {
  address.arrive("?actor=russia");
  assert.equal(address.link({ lat: "34.1", lon: "38.2", zoom: "7" }),
    "/?actor=russia&lat=34.1&lon=38.2&zoom=7");
  assert.equal(address.link({ actor: "" }), "/");
});
