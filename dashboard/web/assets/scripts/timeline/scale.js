// Days to pixels and back, and what a drag makes of the bars chosen.
import { barOf, ends } from "./model.js";

export const EDGE = 14;  // pixels of paper left and right of the bars

export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

// Where a day begins, in pixels from the left of a plot so many wide.
export function xOf(number, wide, model) {
  const [first, end] = ends(model);
  return EDGE + ((clamp(number, first, end) - first) / (end - first)) * (wide - 2 * EDGE);
}

export function barAtX(x, wide, model) {
  const [first, end] = ends(model);
  const along = (x - EDGE) / (wide - 2 * EDGE);
  return barOf(Math.floor(first + along * (end - first)), model);
}

// What a press at `x` takes hold of: an edge of the window, the window, or fresh paper.
export function grasp(x, [left, right], reach) {
  const [toLeft, toRight] = [Math.abs(x - left), Math.abs(x - right)];
  const nearest = Math.min(toLeft, toRight);
  // However narrow, the middle of a window moves it.
  const middle = nearest > Math.min(reach, (right - left) / 4);
  if (x > left && x < right && middle) return "move";
  if (nearest > reach) return "new";
  return toLeft < toRight ? "first" : "last";
}

// The two bars that a drag from bar `begun` to bar `at` makes of `chosen`.
export function dragged(mode, begun, at, chosen, last) {
  if (mode === "new") return [begun, at];
  const [low, high] = chosen;
  if (mode === "first") return [at, high];
  if (mode === "last") return [low, at];
  const by = clamp(at - begun, -low, last - high);
  return [low + by, high + by];
}

// The two bars after a key moved one edge by so many.
export function slid(edge, by, [low, high], last) {
  return edge === "first" ? [clamp(low + by, 0, high), high] : [low, clamp(high + by, low, last)];
}
