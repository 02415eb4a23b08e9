// Paints layers of a MapLibre style on a canvas, and finds what of them is at a point.
import { compile, compileAll } from "./expressions.js";
import { toScreen } from "./projection.js";

const OPAQUE = () => 1;
const GRID = [...Array(13).keys()].map((step) => step / 12);  // where an area is looked for

// As the style has it, with every value a function of a feature's properties and the zoom.
export const compiled = ({ filter, paint, layout, ...layer }) => ({
  minzoom: 0, maxzoom: Infinity, ...layer, filter: filter ? compile(filter) : () => true,
  paint: compileAll(paint), layout: compileAll(layout),
});

// The view: `matrix` takes pixels of the world at zoom 0 to pixels of the screen.
function onWorld(pen, { matrix, dense }) {
  pen.setTransform(...matrix.map((value) => value * dense));
}

function onScreen(pen, { dense }) {
  pen.setTransform(dense, 0, 0, dense, 0, 0);
}

function inView([west, north, east, south], { seen }) {
  return west < seen[2] && east > seen[0] && north < seen[3] && south > seen[1];
}

function background(pen, { paint }, _, view) {
  onScreen(pen, view);
  pen.fillStyle = paint["background-color"]({}, view.zoom);
  pen.fillRect(0, 0, view.width, view.height);
}

function raster(pen, { paint }, [picture], view) {
  if (!picture) return;
  const [[west, north], [east, south]] = picture.corners;
  onWorld(pen, view);
  pen.globalAlpha = paint["raster-opacity"]({}, view.zoom);
  pen.drawImage(picture.image, west, north, east - west, south - north);
}

function fill(pen, { paint }, features, view) {
  const { "fill-color": colour, "fill-opacity": opacity = OPAQUE } = paint;
  onWorld(pen, view);
  features.filter(({ box }) => inView(box, view)).forEach(({ properties, path }) => {
    pen.globalAlpha = opacity(properties, view.zoom);
    pen.fillStyle = colour(properties, view.zoom);
    pen.fill(path, "evenodd");
  });
}

function line(pen, { paint, layout }, features, view) {
  const { "line-color": colour, "line-width": width, "line-opacity": opacity = OPAQUE } = paint;
  const dashes = paint["line-dasharray"]?.({}, view.zoom) ?? [];
  onWorld(pen, view);
  pen.lineJoin = layout["line-join"]?.({}, view.zoom) ?? "miter";
  features.filter(({ box }) => inView(box, view)).forEach(({ properties, path }) => {
    const wide = width(properties, view.zoom) / view.scale;
    pen.globalAlpha = opacity(properties, view.zoom);
    pen.strokeStyle = colour(properties, view.zoom);
    pen.lineWidth = wide;
    pen.setLineDash(dashes.map((length) => length * wide));
    pen.stroke(path);
  });
  pen.setLineDash([]);
}

// Of a circle: where it is on the screen, how far it is filled, and the width of its rim.
function disc({ paint }, { at, properties }, view) {
  return { at: toScreen(view.matrix, at), radius: paint["circle-radius"](properties, view.zoom),
    rim: paint["circle-stroke-width"]?.(properties, view.zoom) ?? 0 };
}

function near([x, y], reach, { width, height }) {
  return x > -reach && y > -reach && x < width + reach && y < height + reach;
}

function circle(pen, layer, features, view) {
  const { "circle-color": colour, "circle-opacity": opacity = OPAQUE,
    "circle-stroke-color": edge, "circle-stroke-opacity": edgeOpacity = OPAQUE } = layer.paint;
  onScreen(pen, view);
  features.forEach((feature) => {
    const { at, radius, rim } = disc(layer, feature, view);
    if (!near(at, radius + rim, view)) return;
    pen.globalAlpha = opacity(feature.properties, view.zoom);
    pen.fillStyle = colour(feature.properties, view.zoom);
    pen.beginPath();
    pen.arc(...at, radius, 0, 2 * Math.PI);
    pen.fill();
    if (!rim) return;
    pen.globalAlpha = edgeOpacity(feature.properties, view.zoom);
    pen.strokeStyle = edge(feature.properties, view.zoom);
    pen.lineWidth = rim;
    pen.beginPath();
    pen.arc(...at, radius + rim / 2, 0, 2 * Math.PI);
    pen.stroke();
  });
}

function symbol(pen, { paint, layout }, features, view) {
  onScreen(pen, view);
  const size = layout["text-size"]({}, view.zoom);
  const [right, down] = layout["text-offset"]?.({}, view.zoom) ?? [0, 0];
  const halo = paint["text-halo-width"]?.({}, view.zoom) ?? 0;
  const fonts = layout["text-font"]({}, view.zoom).map((name) => `"${name}"`);
  pen.font = `${size}px ${[...fonts, "sans-serif"].join()}`;
  pen.textAlign = layout["text-anchor"]?.({}, view.zoom) ?? "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.globalAlpha = 1;
  features.forEach(({ at, properties }) => {
    const [x, y] = toScreen(view.matrix, at);
    if (!near([x, y], size, view)) return;
    const place = [layout["text-field"](properties, view.zoom), x + right * size, y + down * size];
    if (halo) {
      pen.strokeStyle = paint["text-halo-color"](properties, view.zoom);
      pen.lineWidth = 2 * halo;
      pen.strokeText(...place);
    }
    pen.fillStyle = paint["text-color"](properties, view.zoom);
    pen.fillText(...place);
  });
}

const PAINT = { background, raster, fill, line, circle, symbol };

export const passing = ({ filter }, features, { zoom }) =>
  features.filter(({ properties }) => !properties || filter(properties, zoom));

export const shows = ({ minzoom, maxzoom, layout }, { zoom }) =>
  zoom >= minzoom && zoom < maxzoom && layout.visibility?.({}, zoom) !== "none";

export function drawLayer(pen, layer, features, view) {
  PAINT[layer.type](pen, layer, passing(layer, features, view), view);
  pen.globalAlpha = 1;
}

const holds = (pen, { path }, x, y, { dense }) =>
  pen.isPointInPath(path, x * dense, y * dense, "evenodd");

// The topmost feature of a layer within `reach` pixels of a point; of an area, one that holds it.
// `below` are the others there, from the top.
export function topmost(pen, layer, features, point, view, reach) {
  onWorld(pen, view);
  const [top, ...below] = passing(layer, features, view).filter((feature) => {
    if (feature.path) return holds(pen, feature, point.x, point.y, view);
    const { at: [x, y], radius, rim } = disc(layer, feature, view);
    return Math.hypot(x - point.x, y - point.y) <= radius + rim + reach;
  }).reverse();
  return top && { ...top, below };
}

// Is some of a layer in view?
export function inSight(pen, layer, features, view) {
  onWorld(pen, view);
  return passing(layer, features, view).some((feature) => {
    if (!feature.path) {
      const { at, radius, rim } = disc(layer, feature, view);
      return near(at, radius + rim, view);
    }
    return inView(feature.box, view) && GRID.some((right) => GRID.some((down) =>
      holds(pen, feature, right * view.width, down * view.height, view)));
  });
}
