// What lies on the map: asks the server for it, draws it, and tells what is under the pointer.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const POINTED = ["marks", "circles", "grounds"];
  const REACH = 4;  // pixels round the pointer that still count as touching a mark
  const shapes = new Map();
  let drawn = "";
  const told = new Map();
  let figures = {};
  let asked = { url: "", stop: null };
  let current = null;
  let at = 0;
  let waiting = null;
  let held = false;
  let pointed = "";
  let missed = false;

  // Until the page stands beside the map, a click changes the address, and the page reads it then.
  const alone = {
    light() {}, reached() {},
    failed() { missed = true; },
    openEvent: (id) => window.dash_clientside.address.open(id),
  };
  const page = () => window.dash_clientside.page || alone;
  const wanted = () => window.dash_clientside.address;
  const gl = () => window.dash_clientside.map.gl();
  const theme = () => document.documentElement.getAttribute("data-mantine-color-scheme");
  const language = () => document.documentElement.lang || "en";

  async function answer(url, stop) {
    const response = await fetch(url, stop ? { signal: stop.signal } : {});
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    return response.json();
  }

  // West, south, east, north of what is seen, with a margin, on a grid that grows with the view:
  // a small move asks for the same again, and the browser still has it.
  function seen({ lon, lat, zoom, width, height }) {
    const step = 2 ** (6 - Math.floor(zoom));
    const degrees = 360 / (512 * 2 ** zoom);
    const [wide, high] = [0.8 * width * degrees, 0.8 * height * degrees];
    const grid = (round, value) => round(value / step) * step;
    return [grid(Math.floor, lon - wide), grid(Math.floor, lat - high),
      grid(Math.ceil, lon + wide), grid(Math.ceil, lat + high)].join(",");
  }

  // The part of a request that says what is seen and how; the filters come before it.
  function params(name) {
    const view = window.dash_clientside.map.here();
    at = view.zoom;
    return `theme=${name || theme()}&at=${at.toFixed(1)}&box=${seen(view)}`;
  }

  function address(name) {
    const event = wanted().event();
    return `/scene?${[wanted().query(), event && `event=${encodeURIComponent(event)}`, params(name)]
      .filter(Boolean).join("&")}`;
  }

  const keys = (scene) => Object.values(scene.groups)
    .flatMap((group) => group.properties.shape || [])
    .filter((key) => key && !shapes.has(key));

  function keep(found) {
    Object.entries(found || {}).forEach(([key, geometry]) => shapes.set(key, geometry));
  }

  async function complete(scene, stop) {
    keep(scene.shapes);
    const missing = [...new Set(keys(scene))];
    while (missing.length) {
      const some = missing.splice(0, 60).map(encodeURIComponent).join(",");
      keep(await answer(`/shapes?keys=${some}&v=${window.dash_clientside.live.version()}`, stop));
    }
    return scene;
  }

  // Columns to GeoJSON; a feature without a geometry takes the shape it names.
  function features(of, source) {
    const columns = Object.entries(source.properties);
    const number = columns.length ? columns[0][1].length : 0;
    const made = [];
    for (let n = 0; n < number; n += 1) {
      const properties = Object.fromEntries(columns.map(([name, values]) => [name, values[n]]));
      properties.of = of;
      const geometry = source.lon
        ? { type: "Point", coordinates: [source.lon[n], source.lat[n]] }
        : source.geometries[n] || shapes.get(properties.shape);
      if (geometry) made.push({ type: "Feature", properties, geometry });
    }
    return made;
  }

  const collection = (groups) => ({
    type: "FeatureCollection",
    features: Object.entries(groups).flatMap(([name, group]) => features(name, group)),
  });

  function draw(scene) {
    const map = gl();
    current = scene;
    window.dash_clientside.labels.draw(scene.labels);
    if (!map || !map.getSource("data")) {
      waiting = scene;
      return;
    }
    const written = JSON.stringify(scene.groups);
    if (drawn === written) return;
    drawn = written;
    map.getSource("data").setData(collection(scene.groups));
  }

  async function show(scene) {
    draw(await complete(scene));
  }

  async function refresh() {
    if (held) return;
    if (!current) {
      window.dash_clientside.map.paint(theme());
      return;
    }
    const url = address();
    if (url === asked.url) return;
    if (asked.stop) asked.stop.abort();
    const stop = new AbortController();
    asked = { url, stop };
    try {
      const scene = await complete(await answer(url, stop), stop);
      if (asked.stop !== stop || held) return;
      draw(scene);
      page().reached();
      await new Promise((done) => { gl().once("idle", done); });
    } catch (fault) {
      if (fault.name === "AbortError") return;
      asked = { url: "", stop: null };
      page().failed(fault);
    }
  }

  // A move asks again only where the answer would differ: for counts, hatches, and fanned marks.
  function moved() {
    if (!current || held) return;
    const zoom = window.dash_clientside.map.here().zoom;
    const nearer = Math.floor(zoom) !== Math.floor(at);
    const fan = current.fanned && Math.abs(zoom - at) > 0.1;
    if (!current.whole || nearer || fan) refresh();
  }

  function paper(name) {
    figures[name] = figures[name] || answer(`/figure?theme=${name}&lang=${language()}&v=${window.dash_clientside.live.version()}`);
    return figures[name];
  }

  // A figure with the data in it: one drawing instead of two. Null where the server fails.
  async function figure(name) {
    const url = address(name);
    asked.url = url;
    try {
      const [bare, scene] = await Promise.all([paper(name), answer(`${url}&shapes=all`)]);
      await complete(scene);
      const made = structuredClone(bare);
      const view = window.dash_clientside.map.here();
      made.layout.map.center = { lon: view.lon, lat: view.lat };
      made.layout.map.zoom = view.zoom;
      drawn = JSON.stringify(scene.groups);
      made.layout.map.style.sources.data.data = collection(scene.groups);
      current = scene;
      window.dash_clientside.labels.draw(scene.labels);
      return made;
    } catch (fault) {
      asked.url = "";
      delete figures[name];
      page().failed(fault);
      return null;
    }
  }

  function under(point) {
    const map = gl();
    const near = [[point.x - REACH, point.y - REACH], [point.x + REACH, point.y + REACH]];
    const layers = POINTED.filter((name) => map.getLayer(name));
    const found = map.queryRenderedFeatures(near, { layers });
    return POINTED.map((name) => found.find((feature) => feature.layer.id === name))
      .find(Boolean) || null;
  }

  async function line(feature) {
    const { text, event } = feature.properties;
    if (text || !event) return text || "";
    if (!told.has(event)) {
      told.set(event, answer(`/hover?event=${encodeURIComponent(event)}&${wanted().query()}`)
        .then((found) => found.text, () => ""));
    }
    return told.get(event);
  }

  async function point(event) {
    const tip = document.getElementById("map-tip");
    const feature = event && under(event.point);
    const canvas = gl().getCanvas();
    const opens = feature && (feature.properties.event || feature.layer.id === "marks");
    canvas.style.cursor = opens ? "pointer" : "";
    const name = feature ? `${feature.layer.id} ${feature.properties.event} ${feature.properties.text}` : "";
    if (name !== pointed) {
      pointed = name;
      page().light(feature ? feature.properties.event : "");
      const text = feature ? await line(feature) : "";
      if (pointed !== name) return;
      tip.textContent = text;
      tip.hidden = !text;
    }
    if (!feature || tip.hidden) return;
    const box = tip.getBoundingClientRect();
    const x = Math.min(event.point.x + 14, canvas.clientWidth - box.width - 8);
    const y = event.point.y > box.height + 24 ? event.point.y - box.height - 12 : event.point.y + 18;
    tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  function click(event) {
    const feature = under(event.point);
    if (!feature) return;
    const [lon, lat] = feature.layer.id === "marks" ? feature.geometry.coordinates : [];
    if (feature.properties.event) page().openEvent(feature.properties.event);
    else if (feature.layer.id === "marks") window.dash_clientside.map.closer(lon, lat);
  }

  function candidates(found) {
    const map = gl();
    if (!map) return;
    const features = found.map(([lon, lat, name]) => ({
      type: "Feature", properties: { name }, geometry: { type: "Point", coordinates: [lon, lat] },
    }));
    map.getSource("candidates").setData({ type: "FeatureCollection", features });
    if (!found.length) return;
    const lons = found.map(([lon]) => lon);
    const lats = found.map(([, lat]) => lat);
    map.fitBounds([[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]],
      { padding: 80, maxZoom: 8, duration: 0 }, { originalEvent: true });
  }

  window.dash_clientside.scene = {
    figure, refresh, moved, show, params, candidates,
    // The page stands about the map: what went wrong before can be said.
    stand() { if (missed) page().failed(); },
    // Another state of the data: what was known of the last one is forgotten.
    renew() {
      shapes.clear();
      told.clear();
      figures = {};
      refresh();
    },
    hold(still) {
      held = still;
      if (still && asked.stop) asked.stop.abort();
      if (!still) { asked.url = ""; refresh(); }
    },
    hook(map) {
      let last = 0;
      moved();  // the frame is known now, and may show more or less than was asked for
      map.on("mousemove", (event) => {
        cancelAnimationFrame(last);
        last = requestAnimationFrame(() => point(event));
      });
      map.on("mouseout", () => point(null));
      map.on("click", click);
      map.on("styledata", () => {
        if (!waiting || !map.getSource("data")) return;
        const scene = waiting;
        waiting = null;
        draw(scene);
      });
    },
  };
})();
