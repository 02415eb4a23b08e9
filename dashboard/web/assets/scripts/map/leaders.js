// Thin lines from words on the map to what they are about.
const SVG = "http://www.w3.org/2000/svg";

// Lines to draw, and what they are drawn on.
export function leaders(number) {
  const drawing = document.createElementNS(SVG, "svg");
  const lines = Array.from({ length: number }, () => document.createElementNS(SVG, "line"));
  drawing.append(...lines);
  return { drawing, lines };
}

// How far along a line from a point, of a direction one pixel long, it leaves a mark it begins in.
function leaving({ x, y }, along, mark) {
  const [right, down] = [mark.x - x, mark.y - y];
  const within = mark.reach ** 2 - right ** 2 - down ** 2;
  if (within <= 0) return 0;
  const middle = right * along.x + down * along.y;
  return middle + Math.sqrt(within + middle ** 2);
}

// The point of a box that is nearest to another, and how far away that is.
export function nearest(from, box) {
  const x = Math.max(box.left, Math.min(from.x, box.right));
  const y = Math.max(box.top, Math.min(from.y, box.bottom));
  return { x, y, away: Math.hypot(x - from.x, y - from.y) };
}

// From a point to the nearest of a box, where that is further than so many pixels. It begins at the
// edge of a mark that lies on the point: across the mark it would strike out its number.
export function lead(line, from, box, marks, beside) {
  const to = box && nearest(from, box);
  const away = to ? to.away : 0;
  line.style.visibility = away > beside ? "visible" : "hidden";
  if (away <= beside) return;
  const along = { x: (to.x - from.x) / away, y: (to.y - from.y) / away };
  const start = Math.min(away, Math.max(0, ...marks.map((mark) => leaving(from, along, mark))));
  const ends = { x1: from.x + along.x * start, y1: from.y + along.y * start, x2: to.x, y2: to.y };
  Object.entries(ends).forEach(([name, value]) => line.setAttribute(name, value.toFixed(1)));
}
