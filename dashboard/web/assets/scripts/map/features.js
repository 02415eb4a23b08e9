// Scenes as they are sent, by columns, to GeoJSON. A feature without a geometry of its own takes
// the shape that it names.

function features(group, { properties: columns, lon, lat, geometries }, shapes) {
  const named = Object.entries(columns);
  const number = named.length ? named[0][1].length : 0;
  const made = [];
  for (let n = 0; n < number; n += 1) {
    const properties = Object.fromEntries(named.map(([name, values]) => [name, values[n]]));
    properties.of = group;
    const geometry = lon ? { type: "Point", coordinates: [lon[n], lat[n]] }
      : geometries[n] || shapes.get(properties.shape);
    if (geometry) made.push({ type: "Feature", properties, geometry });
  }
  return made;
}

export const collection = (groups, shapes) => ({
  type: "FeatureCollection",
  features: Object.entries(groups).flatMap(([name, group]) => features(name, group, shapes)),
});
