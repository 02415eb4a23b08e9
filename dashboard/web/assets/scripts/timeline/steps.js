// The windows of days that a playback shows, one after the other.
import { bar, barOf } from "./model.js";

// From one bar before the first strike, so that it is seen to come.
function struckBars({ numbers, first, last }) {
  const struck = numbers.map((number, index) => (number ? index : -1)).filter((n) => n >= 0);
  return struck.length ? [struck[0] - 1, struck[struck.length - 1]] : [first - 1, last];
}

// A window of the width chosen, moved bar by bar.
function sliding(model, chosen, [low, high], all) {
  const more = chosen ? high - low : 0;
  const start = Math.min(all[0], low);
  const windows = [];
  for (let n = start; n + more <= Math.max(all[1], high); n += 1) {
    windows.push([bar(n, model)[0], bar(n + more, model)[1]]);
  }
  return { windows, at: chosen ? low - start : -1 };
}

// Each bar within what is chosen, or all up to it; a single bar chosen is where it begins.
function barByBar(model, cumulative, chosen, [low, high]) {
  const one = chosen && barOf(chosen[0], model) === barOf(chosen[1], model);
  const from = Math.max(chosen ? chosen[0] : -Infinity, bar(low, model)[0]);
  const to = chosen && !one ? Math.min(chosen[1], bar(high, model)[1]) : Infinity;
  const windows = [];
  for (let n = low; n <= high; n += 1) {
    const [first, last] = bar(n, model);
    windows.push([cumulative ? from : Math.max(first, from), Math.min(last, to)]);
  }
  return { windows, at: one ? 0 : -1 };
}

// The windows, and which of them stands already (-1 for none). `mode` is `bars`, `window` or
// `cumulative`; `chosen` the dates chosen before, or null.
export function steps(model, mode, chosen) {
  const all = struckBars(model);
  const [low, high] = chosen ? chosen.map((number) => barOf(number, model)) : all;
  const one = chosen && low === high;
  if (mode === "window" || (mode === "bars" && one)) {
    return sliding(model, chosen, [low, high], all);
  }
  return barByBar(model, mode === "cumulative", chosen, [low, one ? Math.max(all[1], high) : high]);
}

// How many steps of other windows lie before a day reached, less one: where they go on.
export const reachedStep = (windows, day) => windows.filter(([, last]) => last <= day).length - 1;
