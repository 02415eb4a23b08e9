// Web Mercator, in degrees and CSS pixels. A zoom is MapLibre's: the world is 512 pixels at 0.
const WORLD_PX = 512;
const EARTH_M = 40075016.686;
const MILES_PER_KM = 0.621371;

const radians = (degrees) => (degrees * Math.PI) / 180;
const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));

// The view that shows all of a box (west, south, east, north) in a frame.
export function fit([west, south, east, north], { width, height }) {
  const wide = radians(east - west) / (2 * Math.PI);
  const high = (mercator(north) - mercator(south)) / (2 * Math.PI);
  const zoom = Math.log2(Math.min(width / wide, height / high) / WORLD_PX);
  const middle = (mercator(north) + mercator(south)) / 2;
  const lat = (Math.atan(Math.exp(middle)) * 360) / Math.PI - 90;
  return { lon: (west + east) / 2, lat, zoom, width, height };
}

// West, south, east, north of what is seen, with a margin, on a grid that grows with the view:
// a small move asks for the same again, and the browser still has it.
export function seen({ lon, lat, zoom, width, height }) {
  const step = 2 ** (6 - Math.floor(zoom));
  const degrees = 360 / (WORLD_PX * 2 ** zoom);
  const [wide, high] = [0.8 * width * degrees, 0.8 * height * degrees];
  const grid = (round, value) => round(value / step) * step;
  return [grid(Math.floor, lon - wide), grid(Math.floor, lat - high),
    grid(Math.ceil, lon + wide), grid(Math.ceil, lat + high)];
}

// The longest bar of a round length in kilometres that is not over `widest` pixels.
export function scaleBar({ lat, zoom }, widest) {
  const metres = (EARTH_M * Math.cos(radians(lat))) / (WORLD_PX * 2 ** zoom);
  const longest = (widest * metres) / 1000;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= longest);
  return { km, miles: Number((km * MILES_PER_KM).toPrecision(2)), px: (km * 1000) / metres };
}

// Pixels of the world at zoom 0, right of and below its corner.
export const world = ([lon, lat]) =>
  [((lon + 180) / 360) * WORLD_PX, ((Math.PI - mercator(lat)) / (2 * Math.PI)) * WORLD_PX];

// From the world at zoom 0 to a view's frame, as a canvas takes it. The bearing is clockwise.
export function matrix({ lon, lat, zoom, bearing = 0, width, height }) {
  const scale = 2 ** zoom;
  const turn = radians(-bearing);
  const [cosine, sine] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  const [x, y] = world([lon, lat]);
  return [cosine, sine, -sine, cosine,
    width / 2 - cosine * x + sine * y, height / 2 - sine * x - cosine * y];
}

export const toScreen = ([a, b, c, d, e, f], [x, y]) => [a * x + c * y + e, b * x + d * y + f];

function fromScreen([a, b, c, d, e, f], [x, y]) {
  const area = a * d - b * c;
  return [(d * (x - e) - c * (y - f)) / area, (a * (y - f) - b * (x - e)) / area];
}

// Longitude and latitude of a point of a view's frame.
export function lonLat(view, point) {
  const [x, y] = fromScreen(matrix(view), point);
  const north = Math.PI - (y / WORLD_PX) * 2 * Math.PI;
  return [(x / WORLD_PX) * 360 - 180, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

// The box of the world at zoom 0 that holds a view's frame.
export function extent(view) {
  const corners = [[0, 0], [view.width, 0], [0, view.height], [view.width, view.height]]
    .map((corner) => fromScreen(matrix(view), corner));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
