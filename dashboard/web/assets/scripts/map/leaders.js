// Thin lines from words on the map to what they are about.
const SVG = "http://www.w3.org/2000/svg";

// Lines to draw, and what they are drawn on.
export function leaders(number) {
  const drawing = document.createElementNS(SVG, "svg");
  const lines = Array.from({ length: number }, () => document.createElementNS(SVG, "line"));
  drawing.append(...lines);
  return { drawing, lines };
}

// From where to where a line from a point, of a direction one pixel long, crosses a mark.
function crossing({ x, y }, along, mark) {
  const [right, down] = [mark.x - x, mark.y - y];
  const middle = right * along.x + down * along.y;
  const within = mark.reach ** 2 - right ** 2 - down ** 2 + middle ** 2;
  const half = within > 0 ? Math.sqrt(within) : 0;
  return { enters: middle - half, leaves: middle + half };
}

// The lengths of a line that are seen and unseen by turns, so that it strikes out no number.
function dashes(crossed, start, end) {
  let at = start;
  const lengths = crossed
    .filter(({ enters, leaves }) => leaves > enters && leaves > start && enters < end)
    .sort((a, b) => a.enters - b.enters)
    .flatMap(({ enters, leaves }) => {
      const from = Math.max(at, enters);
      const seen = from - at;
      const unseen = Math.max(0, leaves - from);
      at = from + unseen;
      return [seen, unseen];
    });
  return [...lengths, Math.max(0, end - at), end].map((length) => length.toFixed(1)).join(" ");
}

// The point of a box that is nearest to another, and how far away that is.
export function nearest(from, box) {
  const x = Math.max(box.left, Math.min(from.x, box.right));
  const y = Math.max(box.top, Math.min(from.y, box.bottom));
  return { x, y, away: Math.hypot(x - from.x, y - from.y) };
}

// From a point to the nearest of a box, where that is further than so many pixels. It begins at the
// edge of a mark that lies on the point, and is not drawn over others.
export function lead(line, from, box, marks, beside) {
  const to = box && nearest(from, box);
  const away = to ? to.away : 0;
  line.style.visibility = away > beside ? "visible" : "hidden";
  if (away <= beside) return;
  const along = { x: (to.x - from.x) / away, y: (to.y - from.y) / away };
  const crossed = marks.map((mark) => crossing(from, along, mark));
  const left = crossed.filter(({ enters }) => enters < 0).map(({ leaves }) => leaves);
  const start = Math.min(away, Math.max(0, ...left));
  const ends = { x1: from.x + along.x * start, y1: from.y + along.y * start, x2: to.x, y2: to.y };
  Object.entries(ends).forEach(([name, value]) => line.setAttribute(name, value.toFixed(1)));
  line.setAttribute("stroke-dasharray", dashes(crossed, start, away));
}
