// What lies on the map: asks the server for it, and draws it.
import * as address from "../address.js";
import { failed, reached } from "../connection.js";
import { isAborted, Overtaking, server } from "../request.js";
import { settings } from "../settings.js";
import * as adapter from "./adapter.js";
import { detail, keepDetail } from "./detail.js";
import { collection, missingShapes } from "./features.js";
import * as frame from "./frame.js";
import * as labels from "./labels.js";
import * as outside from "./outside.js";
import * as picture from "./picture.js";
import * as pointer from "./pointer.js";
import { seen } from "./projection.js";
import * as view from "./view.js";

const { source: DATA, candidates: CANDIDATES } = settings.map;
const SHAPES_AT_ONCE = 60;
const requests = new Overtaking();
const shapes = new Map();
let figures = {};  // by theme, without data
let known = null;  // the MapLibre map that was set up
let paper = "";  // the theme drawn
let asked = "";  // the address of the newest request
let askedZoom = 0;
let current = null;
let drawn = "";
let waiting = null;  // a scene that came before the map could take it
let held = false;

const pageTheme = () => document.documentElement.dataset.mantineColorScheme;

// The part of a request that says what is seen and how; the filters come before it.
export function params(theme = pageTheme()) {
  const now = view.here();
  askedZoom = now.zoom;
  return { theme, at: now.zoom.toFixed(1), box: seen(now).join() };
}

const sceneAddress = (...more) =>
  server.address("/scene", address.filters(), { event: address.openStrike() }, ...more);

function keep(found = {}) {
  Object.entries(found).forEach(([key, geometry]) => shapes.set(key, geometry));
}

// A scene with the shapes that it names.
async function complete(scene, signal) {
  keep(scene.shapes);
  const missing = missingShapes(scene.groups, shapes);
  while (missing.length) {
    const keys = missing.splice(0, SHAPES_AT_ONCE).join();
    keep(await server.json(server.address("/shapes", { keys }), { signal }));
  }
  return scene;
}

function draw(scene) {
  const source = adapter.gl()?.getSource(DATA);
  current = scene;
  labels.draw(scene.labels, scene.groups.marks);
  if (!source) {
    waiting = scene;
    return;
  }
  const groups = JSON.stringify(scene.groups);
  if (drawn === groups) return;
  drawn = groups;
  source.setData(collection(scene.groups, shapes));
}

// A given scene, whatever the address says.
export async function show(scene) {
  draw(await complete(scene));
}

export async function refresh() {
  if (held) return;
  if (picture.needed) {
    picture.show(pageTheme());
    return;
  }
  if (!current) {
    paint(pageTheme());
    return;
  }
  const url = sceneAddress(params());
  if (url === asked) return;
  asked = url;
  const signal = requests.start();
  try {
    const scene = await complete(await server.json(url, { signal }), signal);
    if (signal.aborted || held) return;
    draw(scene);
    reached(refresh);
    await new Promise((done) => { adapter.gl().once("idle", done); });
  } catch (fault) {
    if (isAborted(fault)) return;
    asked = "";
    failed(refresh);
  }
}

// A move asks again only where the answer would differ: for counts, hatches, and fanned marks.
function moved() {
  if (!current || held) return;
  const { zoom } = view.here();
  const nearer = Math.floor(zoom) !== Math.floor(askedZoom);
  const fan = current.fanned && Math.abs(zoom - askedZoom) > 0.1;
  if (!current.whole || nearer || fan) refresh();
}

function bare(theme) {
  const { lang } = document.documentElement;
  figures[theme] ??= server.json(server.address("/figure", { theme, lang }));
  return figures[theme];
}

// A figure with the data in it: one drawing instead of two. Null where the server fails.
async function figure(theme) {
  const seenNow = params(theme);
  asked = sceneAddress(seenNow);
  try {
    const scene = server.json(sceneAddress(seenNow, { shapes: "all" }));
    const [made, first] = await Promise.all([bare(theme).then(structuredClone), scene]);
    await complete(first);
    const { lon, lat, zoom } = view.here();
    Object.assign(made.layout.map, { center: { lon, lat }, zoom });
    made.layout.map.style.sources[DATA].data = collection(first.groups, shapes);
    drawn = JSON.stringify(first.groups);
    current = first;
    labels.draw(first.labels, first.groups.marks);
    reached(refresh);
    return made;
  } catch {
    asked = "";
    delete figures[theme];
    failed(refresh);
    return null;
  }
}

// The same map on the paper of a theme; once is enough.
export async function paint(theme) {
  if (paper === theme) return;
  paper = theme;
  if (picture.needed) {
    await picture.show(theme);
    view.begin();
    return;
  }
  const made = await figure(theme);
  if (!made) paper = "";
  if (!made || paper !== theme) return;
  keepDetail(made);
  await adapter.draw(made, attach);
}

// After each drawing; a map that is new is set up.
function attach() {
  detail();
  const map = adapter.gl();
  if (!map || map === known) return;
  known = map;
  map.on("render", labels.place);
  map.on("idle", () => {
    labels.place();  // the names of towns are known now
    if (!held) outside.look(current);
  });
  map.on("zoomend", detail);
  map.on("style.load", detail);  // other paper has sources of its own
  map.on("styledata", () => {
    if (!waiting || !map.getSource(DATA)) return;
    const scene = waiting;
    waiting = null;
    draw(scene);
  });
  frame.attach(map);
  pointer.attach(map);
  view.attach(map, moved);
  moved();  // the frame is known now, and may show more or less than was asked for
}

export const showAll = () => outside.goThere(current);

// All the places that something unplaced may mean.
export function candidates(found) {
  const map = adapter.gl();
  if (!map) return;
  const features = found.map(([lon, lat, name]) => ({
    type: "Feature", properties: { name }, geometry: { type: "Point", coordinates: [lon, lat] },
  }));
  map.getSource(CANDIDATES).setData({ type: "FeatureCollection", features });
  if (found.length) view.overPoints(found);
}

// Another state of the data: what was known of the last one is forgotten.
export function renew() {
  shapes.clear();
  figures = {};
  pointer.forget();
  refresh();
}

// While the map is held it shows what it is given.
export function hold(still) {
  held = still;
  if (still) {
    requests.abort();
    return;
  }
  asked = "";
  refresh();
}
