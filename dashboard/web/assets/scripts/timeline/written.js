// Dates as a reader writes them: "30 Sep 2015", "1–7 Oct 2015", "2015-09-30", "Sep 2015", "2015".
// A range is [first, last] in days since 1970; an open end is null, and all dates are null.
import { day } from "./dates.js";

const YEARS = [1900, 2100];
const LEAST_LETTERS = 3;  // of a month's name
const DASHES = /\s*(?:[–—…]|\.\.+|\s-\s|\s(?:to|till|until|الى|حتى)\s)\s*/u;
const NAMED = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\D+?)(?: (\d{1,2}))?(?: (\d{4}))?$/u;
const FROM = /^(?:from|since|after|من|منذ)\s+/u;
const UNTIL = /^(?:to|till|until|up to|حتى|الى)\s+/u;
const NAMES = ["en", "ar-SY"].map((language) => Array.from({ length: 12 }, (_, month) => plain(
  new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(Date.UTC(2015, month)))));

// Without what decides nothing: capitals, commas, hamzas; Arabic figures as they are read.
function plain(text) {
  return text.toLowerCase()
    .replace(/[٠-٩]/gu, (figure) => String(figure.codePointAt(0) - 0x660))
    .replace(/[أإآ]/gu, "ا")
    .replace(/[\u200e\u200f\u2066-\u2069]/gu, "")
    .replace(/[,،]/gu, " ")
    .replace(/\s+/gu, " ");
}

// 0 to 11; -1 for what is no month.
function monthOf(name) {
  const [english, arabic] = NAMES;
  const short = name.replace(/\.$/u, "").replace(/^sept$/u, "sep");
  const found = short.length < LEAST_LETTERS ? -1
    : english.findIndex((month) => month.startsWith(short));
  return found >= 0 ? found : arabic.indexOf(name);
}

class Unread extends Error {
  constructor(fault, text) {
    super(fault);
    this.fault = fault;
    this.text = text;
  }
}

// Two figures between slashes may be day and month, or month and day.
function slashed(text, [a, b]) {
  if (a > 12 || a === b) return { d: a, m: b - 1 };
  if (b > 12) return { d: b, m: a - 1 };
  throw new Unread("ambiguous", text);
}

function figures(text) {
  const iso = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/u.exec(text);
  if (iso) return { y: +iso[1], m: iso[2] && iso[2] - 1, d: iso[3] && +iso[3] };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  if (dotted) return { d: +dotted[1], m: dotted[2] - 1, y: +dotted[3] };
  const [, a, b, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text) || [];
  return y ? { ...slashed(text, [+a, +b]), y: +y } : null;
}

// "30 Sep 2015", "Sep 30 2015", "Sep 2015", and without the year.
function named(text) {
  const [, before, name, after, year] = NAMED.exec(text) || [];
  const m = name ? monthOf(name) : -1;
  if (m < 0 || (before && after)) return null;
  const d = before || after;
  return { y: year && +year, m, d: d && +d };
}

// What a text names of a day, a month or a year; `other` has what it leaves to the range's end.
function parts(text, other = {}) {
  const lone = /^\d{1,2}$/u.test(text) && other.m !== undefined ? { d: +text, m: other.m } : null;
  const found = lone || figures(text) || named(text);
  if (!found) throw new Unread("unread", text);
  const y = found.y ?? other.y;
  if (y === undefined) throw new Unread("no_year", text);
  return { ...found, y };
}

// Its first and last day.
function daysOf({ y, m, d }, text) {
  if (y < YEARS[0] || y > YEARS[1]) throw new Unread("no_day", text);
  const at = (year, month, number) =>
    day(new Date(Date.UTC(year, month, number)).toISOString().slice(0, 10));
  if (m === undefined) return [at(y, 0, 1), at(y, 11, 31)];
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  if (m < 0 || m > 11 || d < 1 || d > last) throw new Unread("no_day", text);
  return d === undefined ? [at(y, m, 1), at(y, m, last)] : [at(y, m, d), at(y, m, d)];
}

const one = (text, other) => daysOf(parts(text, other), text);

function both(first, last) {
  const end = parts(last);
  const days = [one(first, end)[0], daysOf(end, last)[1]];
  if (days[1] < days[0]) throw new Unread("backward", `${first} – ${last}`);
  return days;
}

function range(text) {
  if (!text) return null;
  if (FROM.test(text) && !DASHES.test(text)) return [one(text.replace(FROM, ""))[0], null];
  if (UNTIL.test(text)) return [null, one(text.replace(UNTIL, ""))[1]];
  // A plain hyphen between two days of a month: "1-7 Oct 2015".
  const spaced = text.replace(FROM, "").replace(/^(\d{1,2})-(?=\d{1,2} \D)/u, "$1 – ");
  const ends = ` ${spaced} `.split(DASHES).map((end) => end.trim());
  if (ends.length === 1) return one(ends[0]);
  if (ends.length > 2 || ends.every((end) => !end)) throw new Unread("unread", text);
  if (!ends[1]) return [one(ends[0])[0], null];
  return ends[0] ? both(...ends) : [null, one(ends[1])[1]];
}

// { range }, or { fault, text }: `unread`, `ambiguous`, `no_year`, `no_day` or `backward`, and the
// words it is about.
export function readDates(text) {
  try {
    return { range: range(plain(text).trim()) };
  } catch (fault) {
    if (fault instanceof Unread) return { fault: fault.fault, text: fault.text };
    throw fault;
  }
}
