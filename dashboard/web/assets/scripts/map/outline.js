// Shapes being drawn on the map: how they look on the screen, and whether they enclose anything.

const text = (points) => points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L");

function circle([[x, y], [toX, toY]]) {
  const radius = Math.hypot(toX - x, toY - y).toFixed(1);
  const arc = (side) => `A${radius},${radius} 0 1 0 ${(x + side * radius).toFixed(1)},${y.toFixed(1)}`;
  return `M${(x - radius).toFixed(1)},${y.toFixed(1)}${arc(1)}${arc(-1)}`;
}

const PATHS = {
  rectangle: ([[west, north], [east, south]]) =>
    `M${text([[west, north], [east, north], [east, south], [west, south]])}Z`,
  polygon: (corners) => `M${text(corners)}Z`,
  arrow: (ends) => `M${text(ends)}`,
  circle,
};

// The path of a shape of points in pixels, as SVG writes it; none where there is no shape yet.
export const path = (kind, points) => (points.length > 1 && PATHS[kind] ? PATHS[kind](points) : "");

const side = ([ax, ay], [bx, by], [cx, cy]) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const meet = ([a, b], [c, d]) =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

// Whether some edge of a ring crosses another, so that it has no inside.
export function crosses(corners) {
  const edges = corners.map((corner, n) => [corner, corners[(n + 1) % corners.length]]);
  return edges.some((edge, n) => edges.some((other, m) => {
    const apart = Math.abs(n - m);
    return apart > 1 && apart < edges.length - 1 && meet(edge, other);
  }));
}
