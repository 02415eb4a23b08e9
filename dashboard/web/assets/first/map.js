// The map as a frame: where it looks, its tools, scale, north and coordinates.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const SYRIA = [35.5, 32.2, 42.5, 37.45];  // with a margin; degrees west, south, east, north
  const EARTH_M = 40075016.686;
  const PHONE = "(max-width: 899px)";
  const DEEPEST_ZOOM = 12;  // closer up the basemap knows no more, and a region's hatching is gone
  const DETAIL_ZOOM = 7.5;  // a little before they are drawn, at 8
  const words = window.dash_clientside.words;
  // Of plotly's own tools none: the page has its own.
  const CONFIG = { displayModeBar: false, scrollZoom: true, responsive: true, doubleClick: "reset",
    plotlyServerURL: "" };
  let known = null;
  let home = true;
  let paper = "";
  let seen = null;
  const painted = new Promise((done) => { seen = done; });

  const frame = () => document.getElementById("map");
  const graph = () => frame().firstElementChild;
  const standing = () => Boolean(document.getElementById("map-place"));
  // Private to plotly, and nowhere else in the project: the MapLibre map itself.
  function gl() {
    const drawn = graph()._fullLayout;
    const subplot = drawn && drawn.map;
    return subplot && subplot._subplot ? subplot._subplot.map : null;
  }

  const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

  const size = () => frame().getBoundingClientRect();

  function fit() {
    const box = size();
    const [west, south, east, north] = SYRIA;
    const wide = ((east - west) * Math.PI) / 180 / (2 * Math.PI);
    const high = (mercator(north) - mercator(south)) / (2 * Math.PI);
    const zoom = Math.log2(Math.min(box.width / wide, box.height / high) / 512);
    const middle = (mercator(north) + mercator(south)) / 2;
    const lat = (Math.atan(Math.exp(middle)) * 360) / Math.PI - 90;
    return { lon: (west + east) / 2, lat, zoom, width: box.width, height: box.height };
  }

  function view() {
    const map = gl();
    const box = size();
    if (!map) return { ...fit(), ...window.dash_clientside.address.view() };
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom(), width: box.width, height: box.height };
  }

  const written = (from) => ({
    lat: from.lat.toFixed(4), lon: from.lon.toFixed(4), zoom: from.zoom.toFixed(2),
  });

  function move(to, ms, covered = 0) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // Marked as the reader's own doing, so that plotly keeps the view on the next update.
    gl().easeTo({ center: [to.lon, to.lat], zoom: to.zoom, duration: calm ? 0 : ms,
      offset: [0, -covered / 2] }, { originalEvent: true });
  }

  function scale() {
    if (!standing()) return;
    const now = view();
    const metres = (EARTH_M * Math.cos((now.lat * Math.PI) / 180)) / (512 * 2 ** now.zoom);
    const widest = (110 * metres) / 1000;
    const power = 10 ** Math.floor(Math.log10(widest));
    const km = [5, 2, 1].map((step) => step * power).find((length) => length <= widest);
    const bar = document.getElementById("scale-bar");
    bar.style.width = `${(km * 1000) / metres}px`;
    document.getElementById("scale-km").textContent = `${km < 1 ? km.toFixed(2) : km} ${words.km}`;
    document.getElementById("scale-mi").textContent = `${Number((km * 0.621371).toPrecision(2))} ${words.mi}`;
  }

  // What stands about the map comes later than the map.
  function tell(id, text) {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  }

  // The fine coasts and rivers are fetched once the reader is close enough to see them.
  function detail() {
    const map = gl();
    const style = graph().layout.map && graph().layout.map.style;
    if (!map || !style || !style.metadata || map.getZoom() < DETAIL_ZOOM) return;
    Object.entries(style.metadata.detail || {}).forEach(([name, url]) => {
      if (map.getSource(name) && !fine(name)) map.getSource(name).setData(url);
    });
  }

  // It is being fetched (an address) or is there: a source that was not asked for is empty.
  function fine(name) {
    const source = gl() && gl().getSource(name);
    const data = source && source.serialize().data;
    return typeof data === "string" || Boolean(data && data.features.length);
  }

  // What was fetched stays on other paper, where it would be emptied with the style.
  function keepDetail(style) {
    const found = Object.entries((style.metadata || {}).detail || {});
    found.filter(([name]) => fine(name)).forEach(([name, url]) => { style.sources[name].data = url; });
  }

  // All of it can be seen; names still fade in, so the map is not idle yet.
  function begun() {
    if (!known.areTilesLoaded() || known.isStyleLoaded() !== true) return;
    known.off("render", begun);
    document.body.dataset.begun = "true";
    seen();
  }

  function hook() {
    detail();
    const map = gl();
    if (!map || map === known) return;
    known = map;
    map.on("render", window.dash_clientside.labels.place);
    map.on("move", scale);
    map.on("rotate", () => {
      const north = document.getElementById("north");
      if (north) north.firstChild.style.rotate = `${-map.getBearing()}deg`;
    });
    map.on("zoomend", detail);
    map.on("style.load", detail);  // other paper has sources of its own
    map.setMaxZoom(DEEPEST_ZOOM);
    map.on("render", begun);
    begun();  // it may have been drawn before plotly said so
    map.on("mousemove", (event) => {
      const { lng, lat } = event.lngLat;
      const ns = lat < 0 ? words.south : words.north;
      const ew = lng < 0 ? words.west : words.east;
      tell("cursor", `${Math.abs(lat).toFixed(3)}° ${ns}  ${Math.abs(lng).toFixed(3)}° ${ew}`);
    });
    map.on("mouseout", () => tell("cursor", ""));
    map.on("moveend", (event) => {
      if (event.originalEvent) {
        const nowhere = { lat: "", lon: "", zoom: "" };
        window.dash_clientside.address.rewrite(home ? nowhere : written(view()));
      }
      home = false;
      window.dash_clientside.scene.moved();
    });
    home = false;
    scale();
    window.dash_clientside.scene.hook(map);
  }

  // The same map on the paper of a theme; once is enough.
  async function paint(theme) {
    if (paper === theme) return;
    paper = theme;
    const made = await window.dash_clientside.scene.figure(theme);
    if (!made) paper = "";
    if (!made || paper !== theme) return;
    keepDetail(made.layout.map.style);
    const first = !graph().on;
    const drawing = window.Plotly.react(graph(), made.data, made.layout, CONFIG);
    if (first) graph().on("plotly_afterplot", hook);
    hook();
    await drawing;
  }

  // The map moves from the bare page into its place, once there is one.
  new MutationObserver((changes, observer) => {
    if (!standing()) return;
    observer.disconnect();
    document.getElementById("map-place").append(frame());
    if (matchMedia(`${PHONE}, (max-height: 699px)`).matches) document.getElementById("legend-box").open = false;
    if (gl()) scale();
    window.dash_clientside.scene.stand();
  }).observe(document.documentElement, { childList: true, subtree: true });

  window.dash_clientside.map = {
    view: () => written(view()),
    // The view an address asks for, else all of Syria in the frame as it is.
    arrive() {
      const asked = window.dash_clientside.address.view();
      const to = { ...fit(), ...asked };
      home = !asked;
      if (gl()) gl().jumpTo({ center: [to.lon, to.lat], zoom: to.zoom }, { originalEvent: true });
    },
    tool(name) {
      const now = view();
      home = name === "home";
      if (home) move(fit(), 400);
      else move({ ...now, zoom: now.zoom + (name === "zoom-in" ? 1 : -1) }, 250);
    },
    fly(lon, lat, zoom = 7.5) {
      // To the middle of what the table leaves of the map.
      const covered = window.dash_clientside.table.covers();
      move({ lon, lat, zoom: Math.max(view().zoom, zoom) }, 600, covered);
    },
    gl,
    fit,
    here: view,
    paint,
    // Once all of it has been seen.
    painted: () => painted,
    follow() { window.dash_clientside.scene.refresh(); },
    show: (made) => window.dash_clientside.scene.show(made),
    hold: (still) => window.dash_clientside.scene.hold(still),
    params: () => window.dash_clientside.scene.params(),
    // To a place that is out of sight; what is in sight already stays where it is.
    reveal(lon, lat) {
      const map = gl();
      if (map && !map.getBounds().contains([lon, lat])) move({ ...view(), lon, lat }, 600);
    },
    // All of an area (west, south, east, north).
    over([west, south, east, north]) {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      gl().fitBounds([[west, south], [east, north]],
        { padding: 50, maxZoom: 9, duration: calm ? 0 : 600 }, { originalEvent: true });
    },
    closer(lon, lat) {
      move({ lon, lat, zoom: view().zoom + 1.5 }, 300);
    },
  };
})();
