// The bars: days by which each begins, and how many strikes it has. Days are whole numbers.
import { settings } from "../settings.js";
import { day } from "./dates.js";

let model = null;

// As the server sends them; `edges` are the first day of each bar, and the day after the last.
export const read = (data) => ({ ...data, edges: data.starts.concat(data.end || []).map(day),
  numbers: data.numbers || [], attackers: data.attackers || [], months: settings.months });

export function take(data) { model = read(data); }

// Null before they are there; where there is no strike they have no numbers.
export const sent = () => model;

export const current = () => (model && model.numbers.length ? model : null);

export const lastBar = () => model.numbers.length - 1;

// First and last day of a bar.
export const bar = (index, { edges } = model) => [edges[index], edges[index + 1] - 1];

// The first day of the axis, and the day after its last.
export const ends = ({ edges } = model) => [edges[0], edges[edges.length - 1]];

// The bar of a day; of a day beyond the axis, the one at its end.
export function barOf(number, { edges, numbers } = model) {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const barsOf = (range) => range.map((number) => barOf(number));

// From the first day of a bar to the last day of another, in either order.
export const span = (a, b, of = model) =>
  [bar(Math.min(a, b), of)[0], bar(Math.max(a, b), of)[1]];

// First and last day of any strike; null where there is none.
export const wholeSpan = () => (model?.span ? model.span.map(day) : null);

// The days on which strikes began, as they are sent: the first, then how many days lie between.
export function struckDays({ days = [] } = model || {}) {
  let at = 0;
  return new Set(days.map((gap) => { at += gap; return at; }));
}
