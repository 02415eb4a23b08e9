// Where labels stand so that none covers another.
const MARGIN = 6;
const GAP = 4;
const STEP = 8;

const overlap = (a, b) => a.left < b.right + GAP && b.left < a.right + GAP
  && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

// The top left corner of each label in a frame so many pixels wide; null for one without room.
// Earlier labels go first.
export function arrange(points, sizes, wide) {
  const taken = [];
  return points.map((point, number) => {
    const { width, height } = sizes[number];
    const centred = point.x - width / 2;
    const inside = point.x > 0 && point.x < wide;
    // A label stays whole inside the frame as long as its place is.
    const left = inside ? Math.max(MARGIN, Math.min(centred, wide - width - MARGIN)) : centred;
    const free = [0, height + STEP, -height - STEP].map((down) => ({
      left, right: left + width,
      top: point.y + down - height / 2, bottom: point.y + down + height / 2,
    })).find((box) => !taken.some((other) => overlap(box, other)));
    if (free) taken.push(free);
    return free ? { left: free.left, top: free.top } : null;
  });
}
