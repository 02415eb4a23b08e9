// What names keep clear of: unseen marks of the map's own, in rows under what lies over it.
import { settings } from "../settings.js";

const { marks: MARKS } = settings.map;
const DECIMALS = 3;  // of a degree: less than a pixel wherever names stand close
const LARGEST = 12;  // pixels to any side
const LETTER = 1.3;  // a mark of the map's own is a letter, narrower than it is high
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

// As features of the map, which knows where a pixel of it is.
export const cleared = (map, boxes) => boxes.flatMap(squares).map(({ x, y, radius }) => {
  const { lng, lat } = map.unproject([x, y]);
  return { type: "Feature", properties: { of: MARKS, radius: Math.round(LETTER * radius) },
    geometry: { type: "Point", coordinates: [rounded(lng), rounded(lat)] } };
});
