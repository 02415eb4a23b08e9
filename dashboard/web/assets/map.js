// The map as a frame: where it looks, its tools, scale, north and coordinates.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const SYRIA = [35.5, 32.2, 42.5, 37.45];  // with a margin; degrees west, south, east, north
  const EARTH_M = 40075016.686;
  const PHONE = "(max-width: 899px)";
  const DETAIL_ZOOM = 7.5;  // a little before they are drawn, at 8
  const words = window.dash_clientside.words;
  const fetched = new WeakSet();
  let known = null;
  let home = true;

  const frame = () => document.getElementById("map");
  const graph = () => frame() && frame().querySelector(".js-plotly-plot");
  // Private to plotly, and nowhere else in the project: the MapLibre map itself.
  function gl() {
    const drawn = graph();
    const subplot = drawn && drawn._fullLayout && drawn._fullLayout.map;
    return subplot && subplot._subplot ? subplot._subplot.map : null;
  }

  const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

  // The map's frame in pixels; before it is on the page, as the style sheet will lay it out.
  function size() {
    if (frame()) return frame().getBoundingClientRect();
    const sheet = getComputedStyle(document.documentElement);
    const [nav, aside, timeline] = ["--nav", "--aside", "--timeline"]
      .map((name) => parseFloat(sheet.getPropertyValue(name)) || 0);
    const phone = matchMedia(PHONE).matches;
    return {
      width: window.innerWidth - (phone ? 0 : nav + aside),
      height: window.innerHeight - timeline - (phone ? 108 : 56),
    };
  }

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
    if (!map) return { ...fit(), ...window.dash_clientside.page.asked() };
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
    const now = view();
    const metres = (EARTH_M * Math.cos((now.lat * Math.PI) / 180)) / (512 * 2 ** now.zoom);
    const widest = (110 * metres) / 1000;
    const power = 10 ** Math.floor(Math.log10(widest));
    const km = [5, 2, 1].map((step) => step * power).find((length) => length <= widest);
    const bar = document.getElementById("scale-bar");
    bar.style.width = `${(km * 1000) / metres}px`;
    document.getElementById("scale-km").textContent = `${km < 1 ? km.toFixed(2) : km} ${words.km}`;
    document.getElementById("scale-mi").textContent = `${(km * 0.621371).toPrecision(2)} ${words.mi}`;
  }

  // The fine coasts and rivers are fetched once the reader is close enough to see them.
  function detail() {
    const map = gl();
    const style = graph().layout.map && graph().layout.map.style;
    if (!map || !style || !style.metadata || map.getZoom() < DETAIL_ZOOM) return;
    Object.entries(style.metadata.detail || {}).forEach(([name, url]) => {
      const source = map.getSource(name);
      if (source && !fetched.has(source)) {
        fetched.add(source);
        source.setData(url);
      }
    });
  }

  // The basemap can be seen: the skeleton goes. Strikes and zones follow one after the other.
  function begun() {
    const map = gl();
    if (!map || !map.areTilesLoaded()) return;
    document.body.dataset.begun = "true";
    map.off("render", begun);
  }

  function hook() {
    detail();
    const map = gl();
    if (!map || map === known) return;
    known = map;
    map.on("render", window.dash_clientside.labels.place);
    map.on("move", scale);
    map.on("rotate", () => {
      document.getElementById("north").firstChild.style.rotate = `${-map.getBearing()}deg`;
    });
    map.on("zoomend", detail);
    map.on("render", begun);
    map.once("idle", () => {
      document.body.dataset.begun = "true";
      document.body.dataset.painted = "true";
    });
    map.on("mousemove", (event) => {
      const { lng, lat } = event.lngLat;
      const ns = lat < 0 ? words.south : words.north;
      const ew = lng < 0 ? words.west : words.east;
      document.getElementById("cursor").textContent =
        `${Math.abs(lat).toFixed(3)}° ${ns}  ${Math.abs(lng).toFixed(3)}° ${ew}`;
    });
    map.on("mouseout", () => { document.getElementById("cursor").textContent = ""; });
    map.on("moveend", (event) => {
      const now = view();
      window.dash_clientside.set_props("view", { data: now });
      if (event.originalEvent && !home) window.dash_clientside.page.moved(written(now));
      if (event.originalEvent && home) {
        window.dash_clientside.page.moved({ lat: "", lon: "", zoom: "" });
      }
      home = false;
      window.dash_clientside.scene.moved();
    });
    home = false;
    scale();
    window.dash_clientside.scene.hook(map);
  }

  // Plotly itself arrives late: wait for its graph, then hear each of its redraws.
  new MutationObserver((changes, observer) => {
    const drawn = graph();
    if (!drawn || !drawn.on) return;
    observer.disconnect();
    if (matchMedia(PHONE).matches) document.getElementById("legend-box").open = false;
    drawn.on("plotly_afterplot", hook);
    hook();
  }).observe(document.documentElement, { childList: true, subtree: true });

  window.dash_clientside.map = {
    view: () => written(view()),
    // The view an address asks for, else all of Syria in the frame as it is.
    arrive() {
      const to = { ...fit(), ...window.dash_clientside.page.asked() };
      if (gl()) gl().jumpTo({ center: [to.lon, to.lat], zoom: to.zoom }, { originalEvent: true });
      return to;
    },
    tool(name) {
      const now = view();
      home = name === "home";
      if (home) move(fit(), 400);
      else move({ ...now, zoom: now.zoom + (name === "zoom-in" ? 1 : -1) }, 250);
    },
    fly(lon, lat) {
      // To the middle of what the table leaves of the map.
      const covered = window.dash_clientside.table.covers();
      move({ lon, lat, zoom: Math.max(view().zoom, 7.5) }, 600, covered);
    },
    gl,
    fit,
    here: view,
    // Plotly's answer to a new theme: the same map on other paper.
    figure: (theme) => window.dash_clientside.scene.figure(theme),
    follow() {
      window.dash_clientside.scene.refresh();
      return window.dash_clientside.no_update;
    },
    show: (made) => window.dash_clientside.scene.show(made),
    hold: (still) => window.dash_clientside.scene.hold(still),
    params: () => window.dash_clientside.scene.params(),
    // To a place that is out of sight; what is in sight already stays where it is.
    reveal(lon, lat) {
      const map = gl();
      if (map && !map.getBounds().contains([lon, lat])) move({ ...view(), lon, lat }, 600);
    },
    closer(lon, lat) {
      move({ lon, lat, zoom: view().zoom + 1.5 }, 300);
    },
  };
})();
