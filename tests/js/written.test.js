import assert from "node:assert/strict";
import { test } from "node:test";

import { iso, rangeText } from "../../dashboard/web/assets/scripts/timeline/dates.js";
import { readDates } from "../../dashboard/web/assets/scripts/timeline/written.js";

const months = (language) => Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(language, { month: language === "en" ? "short" : "long", timeZone: "UTC" })
    .format(Date.UTC(2015, month)));
const read = (text) => {
  const { range, fault } = readDates(text);
  return fault || (range && range.map((day) => (day === null ? "" : iso(day))).join(".."));
};

test("a day, a month or a year, in the ways people write them", () => {
  const ways = {
    "2015-09-30..2015-09-30": ["30 Sep 2015", "30 September 2015", "Sep 30, 2015", "30 sept 2015",
      "30th Sep 2015", "2015-09-30", "2015/9/30", "30.9.2015", "30/09/2015", "9/30/2015",
      "  30   SEP  2015 ", "30 أيلول 2015", "٣٠ أيلول ٢٠١٥"],
    "2015-09-01..2015-09-30": ["Sep 2015", "september 2015", "2015-09", "أيلول 2015"],
    "2015-01-01..2015-12-31": ["2015", "٢٠١٥"],
    "2015-12-31..2015-12-31": ["31 كانون الأول 2015"],
  };
  for (const [days, texts] of Object.entries(ways)) {
    for (const text of texts) assert.equal(read(text), days, text);
  }
});

test("a range says once what both ends share", () => {
  const ways = {
    "2015-10-01..2015-10-07": ["1–7 Oct 2015", "1-7 Oct 2015", "1 - 7 October 2015",
      "1 Oct – 7 Oct 2015", "2015-10-01..2015-10-07", "from 1 Oct 2015 to 7 Oct 2015",
      "1 Oct 2015 until 7 Oct 2015", "من 1 تشرين الأول 2015 إلى 7 تشرين الأول 2015"],
    "2015-09-30..2015-10-04": ["30 Sep – 4 Oct 2015", "30 Sep 2015—4 Oct 2015"],
    "2015-09-01..2015-10-31": ["Sep – Oct 2015", "Sep to Oct 2015"],
    "2014-01-01..2016-12-31": ["2014–2016", "2014 - 2016"],
  };
  for (const [days, texts] of Object.entries(ways)) {
    for (const text of texts) assert.equal(read(text), days, text);
  }
});

test("a range may be open at one end, and nothing written is all dates", () => {
  for (const text of ["since 30 Sep 2015", "30 Sep 2015 –", "from 30 Sep 2015", "30 Sep 2015.."]) {
    assert.equal(read(text), "2015-09-30..", text);
  }
  for (const text of ["until 30 Sep 2015", "– 30 Sep 2015", "..2015-09-30", "to Sep 2015"]) {
    assert.equal(read(text), "..2015-09-30", text);
  }
  for (const text of ["", "   "]) assert.equal(read(text), null);
});

test("what is no date, or may be two, is never guessed at", () => {
  const faults = {
    unread: ["soon", "30 Foo 2015", "15", "1 2 3", "–", "1–2–3 Oct 2015", "Ma 2015", "12:30",
      "30 Sep 15", "1/2"],
    ambiguous: ["4/10/2015", "1 Sep 2015 – 4/10/2015"],
    no_year: ["30 Sep", "1–7 Oct", "Sep"],
    no_day: ["31 Sep 2015", "29 Feb 2015", "0 Oct 2015", "2015-13-01", "30 Sep 1066"],
    backward: ["7 Oct 2015 – 1 Oct 2015", "7–1 Oct 2015", "2016–2015"],
  };
  for (const [fault, texts] of Object.entries(faults)) {
    for (const text of texts) assert.equal(read(text), fault, text);
  }
  assert.equal(read("29 Feb 2016"), "2016-02-29..2016-02-29");
});

test("what the page writes is read as what it was written of", () => {
  for (const language of ["en", "ar-SY"]) {
    for (let first = 16000; first < 17200; first += 37) {
      for (const length of [0, 1, 6, 40, 400]) {
        const text = rangeText([first, first + length], months(language));
        assert.deepEqual(readDates(text).range, [first, first + length], text);
      }
    }
  }
});

test("so is a range with one end", () => {
  const day = (language) => rangeText([16708, 16708], months(language));
  assert.deepEqual(readDates(`since ${day("en")}`).range, [16708, null]);
  assert.deepEqual(readDates(`until ${day("en")}`).range, [null, 16708]);
  assert.deepEqual(readDates(`منذ ${day("ar-SY")}`).range, [16708, null]);
  assert.deepEqual(readDates(`حتى ${day("ar-SY")}`).range, [null, 16708]);
});
