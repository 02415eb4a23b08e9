// What is painted, ready to be: GeoJSON in pixels of the world at zoom 0, as paths where it is no
// point, and how far it reaches.
import { world } from "./projection.js";

const traced = new WeakMap();  // by geometry: a shape is traced once, however often it is drawn

function rings({ type, coordinates }) {
  if (type === "LineString") return [coordinates];
  return type === "MultiPolygon" ? coordinates.flat() : coordinates;
}

function trace(geometry) {
  const path = new Path2D();
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  rings(geometry).forEach((ring) => {
    ring.map(world).forEach(([x, y], number) => {
      if (number) path.lineTo(x, y);
      else path.moveTo(x, y);
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    });
  });
  return { path, box };
}

function shape(geometry) {
  if (!traced.has(geometry)) traced.set(geometry, trace(geometry));
  return traced.get(geometry);
}

// A feature with its `at`, or its `path` and `box`.
export const ready = ({ properties, geometry }) => (geometry.type === "Point"
  ? { properties, at: world(geometry.coordinates), lonLat: geometry.coordinates }
  : { properties, ...shape(geometry) });
