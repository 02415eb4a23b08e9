// The two canvases of the map: below the names lies the ground with what is known of it, above them
// lie the marks. What does not change with the data is painted once for each view.
import { server } from "../request.js";
import { settings } from "../settings.js";
import { ready } from "./geometry.js";
import { compiled, drawLayer, inSight, passing, shows, topmost } from "./painter.js";
import { extent, matrix, toScreen, world } from "./projection.js";

const { source: DATA, candidates: CANDIDATES } = settings.map;
const sources = new Map([[DATA, []], [CANDIDATES, []]]);
const fetched = new Map();  // files and pictures on their way or there, by address
const kept = new Map();  // layers that stay as they are, painted, by the first of them
let below = [];  // runs of layers: { layers, still }
let above = [];
let other = null;  // the data of the side that is compared, right of the line
let line = 0;  // pixels from the left
let view = null;
let state = 0;  // counts what has come for the layers that stay
let data = 0;  // counts what has come for the others
let shown = "";  // what the canvases show, by the state of all that it is made of
let complete = null;

// The ground is there.
export const grounded = new Promise((done) => { complete = done; });

const canvas = (number) => document.querySelectorAll("#map > canvas")[number];

const layersOf = (runs) => runs.flatMap(({ layers }) => layers);

function inRuns(layers) {
  const runs = [];
  layers.map(compiled).forEach((layer) => {
    const still = layer.source !== DATA && layer.source !== CANDIDATES;
    if (runs.at(-1)?.still === still) runs.at(-1).layers.push(layer);
    else runs.push({ still, layers: [layer] });
  });
  return runs;
}

async function picture({ url, coordinates: [northWest, , southEast] }) {
  const image = new Image();
  image.src = url;
  await image.decode();
  return [{ image, corners: [world(northWest), world(southEast)] }];
}

// Its address begins with a dot: it lies beside the page.
const features = async (url) =>
  (await server.json(url.slice(1))).features.map(ready);

// A source of the ground: features or a picture, from their address.
async function bring(name, source) {
  const url = source.url ?? source.data;
  if (typeof url !== "string") return;
  if (!fetched.has(url)) fetched.set(url, source.url ? picture(source) : features(url));
  try {
    sources.set(name, await fetched.get(url));
  } catch (fault) {
    fetched.delete(url);
    throw fault;
  }
  state += 1;
  paint();
}

// Finer ground, once the reader is close enough to see it.
export const refine = (name, url) => bring(name, { data: url }).catch(() => {});

// The layers to be painted, and the sources of those that the data does not feed.
export function take({ below: low, above: high, sources: from }) {
  [below, above] = [inRuns(low), inRuns(high)];
  kept.clear();
  state += 1;
  const coming = Object.entries(from).filter(([name]) => name !== DATA && name !== CANDIDATES)
    .map(([name, source]) => bring(name, source));
  Promise.allSettled(coming).then(complete);
}

export function fill(name, collection) {
  sources.set(name, collection.features.map(ready));
  data += 1;
}

// The data that is compared, or none.
export function compare(collection) {
  other = collection && collection.features.map(ready);
  data += 1;
}

// Where the line between both sides is, in pixels from the left.
export function divide(x) { line = x; }

// What is drawn of a source, and between which pixels.
function sides(source) {
  const own = sources.get(source) ?? [];
  if (!other || source !== DATA) return [{ all: own, from: 0, to: view.width }];
  return [{ all: own, from: 0, to: line }, { all: other, from: line, to: view.width }];
}

// What lies at a point of the screen.
const sideAt = (source, { x }) => sides(source).find(({ to }) => x <= to) ?? sides(source).at(-1);

function fitted(on) {
  const [wide, high] = [view.width, view.height].map((size) => Math.round(size * view.dense));
  if (on.width !== wide || on.height !== high) Object.assign(on, { width: wide, height: high });
  return on.getContext("2d", { willReadFrequently: true });
}

function draw(pen, layers) {
  layers.filter((layer) => shows(layer, view)).forEach((layer) => {
    sides(layer.source).forEach(({ all, from, to }) => {
      pen.save();
      if (other) {
        pen.setTransform(view.dense, 0, 0, view.dense, 0, 0);
        pen.beginPath();
        pen.rect(from, 0, to - from, view.height);
        pen.clip();
      }
      drawLayer(pen, layer, all, view);
      pen.restore();
    });
  });
}

// MapLibre's own view differs from the one asked for by less than can be seen.
const seenAs = () => [...view.matrix.map((number) => number.toFixed(4)), view.width, view.height,
  view.dense].join();

// Layers that stay, from the picture kept of them, which is painted anew for another view.
function copy(pen, { layers }) {
  const key = `${state} ${seenAs()}`;
  const [{ id }] = layers;
  const own = kept.get(id) ?? { picture: document.createElement("canvas") };
  kept.set(id, own);
  if (own.key !== key) {
    own.key = key;
    const onOwn = fitted(own.picture);
    onOwn.setTransform(1, 0, 0, 1, 0, 0);
    onOwn.clearRect(0, 0, own.picture.width, own.picture.height);
    draw(onOwn, layers);
  }
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(own.picture, 0, 0);
}

// All of it, as the map is seen now (`projection.js`), or as it was seen last.
export function paint(seen) {
  if (seen) {
    view = { ...seen, matrix: matrix(seen), seen: extent(seen), scale: 2 ** seen.zoom,
      dense: devicePixelRatio };
  }
  if (!view || !canvas(1)) return;
  // Plotly moves the map several times to where it is already.
  const wanted = `${state} ${data} ${line} ${seenAs()}`;
  if (wanted === shown) return;
  shown = wanted;
  [below, above].forEach((runs, number) => {
    const pen = fitted(canvas(number));
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    runs.forEach((run) => {
      if (run.still) copy(pen, run);
      else draw(pen, run.layers);
    });
  });
}

// The topmost feature at a point of the screen, of layers in the order given.
export function at(point, ids, reach) {
  const all = layersOf([...below, ...above]);
  for (const id of ids) {
    const layer = all.find((each) => each.id === id);
    const found = layer
      && topmost(canvas(1).getContext("2d"), layer, sideAt(layer.source, point).all, point,
        view, reach);
    if (found) return { layer: id, ...found };
  }
  return null;
}

// Is any of the data that passes the test in view, in these layers?
export function anySeen(ids, test) {
  const tested = sources.get(DATA).filter(test);
  const pen = canvas(1).getContext("2d");
  return layersOf([...below, ...above]).filter(({ id }) => ids.includes(id))
    .some((layer) => inSight(pen, layer, tested, view));
}

// The points that a layer draws, each with where it is on the screen; for tests.
export function drawn(id) {
  const layer = layersOf([...below, ...above]).find((each) => each.id === id);
  return sides(layer.source).flatMap(({ all, from, to }) => passing(layer, all, view)
    .map(({ properties, at: where }) => {
      const [x, y] = toScreen(view.matrix, where);
      return { ...properties, x, y };
    }).filter(({ x }) => !other || (x >= from && x <= to)));
}
