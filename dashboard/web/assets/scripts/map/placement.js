// Where labels stand so that none covers another, nor what it should leave to be seen.
import { settings } from "../settings.js";

const { gap: GAP, margin: MARGIN, near: NEAR, steps: REACH } = settings.map.placing;
const STEPS = Array.from({ length: 2 * REACH + 1 }, (_, number) => number - REACH);

const overlap = (a, b) => a.left < b.right + GAP && b.left < a.right + GAP
  && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

// Within the frame, by its margin, as long as there is room.
const inside = (from, length, whole) =>
  Math.max(MARGIN, Math.min(from, whole - length - MARGIN));

// Round its place, the nearest first. A label stays whole inside the frame as long as its place is.
function around(point, { width, height }, frame) {
  const seen = point.x > 0 && point.x < frame.width && point.y > 0 && point.y < frame.height;
  const boxes = STEPS.flatMap((down) => STEPS.map((right) => {
    const shift = { x: right * (width / 4 + GAP), y: down * (height / 2 + GAP) };
    const [x, y] = [point.x + shift.x - width / 2, point.y + shift.y - height / 2];
    const [left, top] = seen
      ? [inside(x, width, frame.width), inside(y, height, frame.height)] : [x, y];
    const away = Math.hypot(shift.x, shift.y);
    return { left, top, right: left + width, bottom: top + height, away };
  }));
  return boxes.sort((a, b) => a.away - b.away);
}

export const frameOf = (map) =>
  ({ width: map.getCanvas().clientWidth, height: map.getCanvas().clientHeight });

// For each label its top left corner, and which of its sizes (from large to small) it has; null for
// one without room. Earlier labels go first. One far away would seem to be of something else, so
// fewer words near its place are better than all of them there.
export function arrange(points, sizes, frame, obstacles = []) {
  const taken = [...obstacles];
  return points.map((point, number) => {
    const tried = [NEAR, Infinity].flatMap((most) =>
      [...sizes[number].entries()].map(([size, shape]) => ({ most, size, shape })));
    for (const { most, size, shape } of tried) {
      const free = around(point, shape, frame)
        .find((box) => box.away <= most && !taken.some((other) => overlap(box, other)));
      if (free) {
        taken.push(free);
        return { left: free.left, top: free.top, size };
      }
    }
    return null;
  });
}
