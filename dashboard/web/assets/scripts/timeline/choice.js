// The dates chosen: read from the page's query, and given to its date picker for all to follow.
import { filters } from "../address.js";
import { setProps } from "../dash.js";
import { day, iso } from "./dates.js";
import { current, ends } from "./model.js";

const TAKEN_MS = 400;  // for the page to take dates over
const TRIES = 5;

let chosen = null;  // [first, last] day; null for all dates
let dates = null;  // as the address has them: one end may be missing
let sending = null;  // dates on their way to the page
let base = "";  // the filters without dates
let afterTaken = () => {};

export const chosenDates = () => chosen;
export const otherFilters = () => base;
export const onTaken = (listener) => { afterTaken = listener; };

// The dates in a query; dates that make no sense ask for nothing, as on the server. `base` is the
// rest of it.
export function read(query) {
  const parts = (query || "").split("&").filter(Boolean);
  const value = (key) => {
    const found = parts.find((one) => one.startsWith(`${key}=`));
    const number = found ? day(found.slice(key.length + 1)) : NaN;
    return Number.isFinite(number) ? number : null;
  };
  const without = (...keys) => parts.filter((one) => !keys.includes(one.split("=")[0])).join("&");
  const [from, to] = [value("from"), value("to")];
  const none = (from === null && to === null) || (from !== null && to !== null && to < from);
  return { dates: none ? null : [from, to], base: without("from", "to", "v"),
    counted: without("from", "to", "layers") };
}

// Half a range ends where the axis does; one that the axis does not reach is its own day alone.
function close() {
  const [first, end] = current() ? ends() : [];
  chosen = dates && current()
    ? [dates[0] ?? Math.min(first, dates[1]), dates[1] ?? Math.max(end - 1, dates[0])] : null;
  return chosen;
}

// The date picker echoes what it is given: an echo of older dates may undo newer ones, so they
// are sent until the page has them.
function send(what) {
  const { range } = what;
  clearTimeout(what.again);
  if (sending && sending !== what) clearTimeout(sending.again);
  sending = what;
  setProps("filter-dates", { value: range ? range.map(iso) : [null, null] });
  what.tries += 1;
  what.again = setTimeout(() => {
    const taken = String(read(filters()).dates) === String(range);
    if (taken || what.tries >= TRIES) taking();
    else send(what);
  }, TAKEN_MS);
}

function taking() {
  clearTimeout(sending.again);
  sending = null;
  afterTaken();
}

// Where the reader goes back or forward, the address has dates of its own: those on their way would
// undo them.
export function giveUp() {
  if (sending) taking();
}

// The dates for all the page to follow; null for all dates. False where they stand already.
export function write(range) {
  if (!sending && String(range) === String(dates)) return false;
  chosen = range;
  dates = range;
  send({ range, tries: 0 });
  return true;
}

// The query has changed. True where its dates are to be drawn: what is older than the dates on
// their way is not.
export function follow(now) {
  base = now.base;
  if (sending && String(now.dates) === String(sending.range)) taking();
  if (sending) return false;
  dates = now.dates;
  close();
  return true;
}

// Other bars: half a range may end elsewhere.
export const renewed = close;
