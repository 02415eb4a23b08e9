// What names keep clear of: unseen marks of the map's own, in rows under what lies over it, and
// along the edges of the frame, which would cut them.
import { settings } from "../settings.js";
import { lonLat } from "./projection.js";

const { marks: MARKS } = settings.map;
const DECIMALS = 3;  // of a degree: less than a pixel wherever names stand close
const LARGEST = 12;  // pixels to any side
const MARGIN = 3;  // pixels between a name and the edge
const BEYOND = 24;  // half of a square's side at an edge, of which nearly all is out of sight
const rounded = (degrees) => Number(degrees.toFixed(DECIMALS));

// The middles of the squares that cover a box, and half of their side.
export function squares({ left, top, right, bottom }) {
  const radius = Math.min(right - left, bottom - top, 2 * LARGEST) / 2;
  if (radius <= 0) return [];
  const along = (from, to) => {
    const number = Math.ceil((to - from) / (2 * radius));
    const step = number > 1 ? (to - from - 2 * radius) / (number - 1) : 0;
    return Array.from({ length: number }, (_, at) => from + radius + at * step);
  };
  return along(left, right).flatMap((x) => along(top, bottom).map((y) => ({ x, y, radius })));
}

// Squares that reach over each edge of a frame by the margin. A mark's own place is on the map, or
// the map would not know of it, so the square lies beside that place.
export function edges({ width, height }) {
  const along = (length) => Array.from({ length: Math.ceil(length / (2 * BEYOND)) },
    (_, number) => Math.min((2 * number + 1) * BEYOND, length - MARGIN));
  const beside = (anchor) => ([x, y]) => ({ x, y, radius: BEYOND, anchor });
  const [downwards, across] = [along(height), along(width)];
  return [
    ...downwards.map((y) => [MARGIN, y]).map(beside("right")),
    ...downwards.map((y) => [width - MARGIN, y]).map(beside("left")),
    ...across.map((x) => [x, MARGIN]).map(beside("bottom")),
    ...across.map((x) => [x, height - MARGIN]).map(beside("top")),
  ];
}

// As features of the map that a view shows.
export const cleared = (view, found) => found.map(({ x, y, radius, anchor = "center" }) => ({
  type: "Feature", properties: { of: MARKS, radius, stroke: 0, anchor },
  geometry: { type: "Point", coordinates: lonLat(view, [x, y]).map(rounded) },
}));
