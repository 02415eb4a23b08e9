// Runs in every measured page before the page's own scripts: notes when the filter changed, when
// new data came to what is drawn, and the first frame that shows all of it. Times are
// performance.now(). A frame is over when one pixel of each canvas has been read back, which waits
// for the graphics queue, and one more frame has begun: a script runs far ahead of both.
(function () {
  const SETTLE = 300;  // ms without another change: only then was the last frame the last
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const now = () => performance.now();

  let armed = false;
  let input = 0;  // a page is opened at 0
  let map = null;
  const canvases = new Map();  // every drawing context, by its canvas
  const rows = {};  // features by source
  const answers = [];  // scenes that arrived: {at, count}
  const draws = [];  // instanced WebGL draws: {at, number}
  const wrapped = new WeakSet();

  // What is drawn in one way: when it last changed, and the first whole frame after that.
  const track = () => ({ changed: null, frame: null, due: false });
  const layers = track();  // MapLibre's layers
  const plain = track();  // canvases drawn on without WebGL

  function change(on) {
    on.changed = now();
    on.frame = null;
  }

  function fill(source, data) {
    change(layers);
    if (source && data && data.features) rows[source] = data.features.length;
  }

  // By way of a canvas of our own: one that is read itself is drawn in another way from then on.
  const scrap = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

  function readBack() {
    canvases.forEach((context, canvas) => {
      if (!canvas.isConnected || !canvas.width || !canvas.height) return;
      if (context.readPixels) {
        context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
      } else {
        scrap.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
        scrap.getImageData(0, 0, 1, 1);
      }
    });
  }

  // All that changed is in this frame, which is on its way.
  function show(on) {
    const { changed } = on;
    readBack();
    requestAnimationFrame(() => { if (on.changed === changed) on.frame ??= now(); });
  }

  // A source that waits for its worker still has its old tiles, all of them loaded, and a style
  // that is on its way has none: the style knows of both.
  const whole = () => map.areTilesLoaded() && map.isStyleLoaded() === true;

  function wrap(object, name, note) {
    const original = object[name];
    object[name] = function (...given) {
      const result = original.apply(this, given);
      note.call(this, given);
      return result;
    };
  }

  function wrapSource(source) {
    if (!source || !source.setData) return;
    const kind = Object.getPrototypeOf(source);
    if (wrapped.has(kind)) return;
    wrapped.add(kind);
    ["setData", "updateData"].filter((name) => kind[name]).forEach((name) => {
      wrap(kind, name, function (given) { fill(this.id, given[0]); });
    });
  }

  function follow(found) {
    map = found;
    change(layers);
    wrap(map, "addSource", ([name, source]) => {
      wrapSource(map.getSource(name));
      fill(name, source.data);
    });
    wrap(map, "removeSource", ([name]) => { delete rows[name]; change(layers); });
    wrap(map, "addLayer", () => change(layers));
    wrap(map, "removeLayer", () => change(layers));
    map.on("sourcedata", (event) => wrapSource(event.source && map.getSource(event.sourceId)));
    map.on("render", () => {
      if (layers.frame === null && layers.changed !== null && whole()) show(layers);
    });
  }

  // Plotly keeps the MapLibre map to itself; it stands well before it draws its first frame.
  function look() {
    const drawn = document.querySelector(".js-plotly-plot");
    const subplot = drawn && drawn._fullLayout && drawn._fullLayout.map
      && drawn._fullLayout.map._subplot;
    if (!subplot || !subplot.map) return;
    clearInterval(looking);
    follow(subplot.map);
  }
  // No animation frames: asking for them all the time would slow the page that is measured.
  const looking = setInterval(look, 10);

  const json = Response.prototype.json;
  Response.prototype.json = async function () {
    const body = await json.call(this);
    if (new URL(this.url).pathname === "/scene") answers.push({ at: now(), count: body.count });
    return body;
  };

  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (...given) {
    const context = getContext.apply(this, given);
    if (context) canvases.set(this, context);
    return context;
  };

  ["clearRect", "fill", "stroke", "drawImage", "putImageData"].forEach((name) => {
    wrap(CanvasRenderingContext2D.prototype, name, function () {
      if (!this.canvas.isConnected) return;
      change(plain);
      if (plain.due) return;
      plain.due = true;
      requestAnimationFrame(() => {
        plain.due = false;
        show(plain);
      });
    });
  });

  // deck.gl draws each layer with one instanced call, an instance for each row.
  [["drawArraysInstanced", 3], ["drawElementsInstanced", 4]].forEach(([name, at]) => {
    wrap(WebGL2RenderingContext.prototype, name, (given) => {
      const draw = { at: 0, number: given[at] };
      queueMicrotask(() => {  // the end of this frame
        readBack();
        requestAnimationFrame(() => { draw.at = now(); draws.push(draw); });
      });
    });
  });

  addEventListener("click", () => {
    if (armed) input = now();
    armed = false;
  }, true);

  function settled(on) {
    const due = on.changed !== null && on.changed >= input && on.frame !== null;
    return due && now() - Math.max(on.frame, on.changed) > SETTLE ? on.frame - input : null;
  }

  // Whatever has changed, MapLibre's names too.
  function every() {
    const used = [layers, plain].filter(({ changed }) => changed !== null && changed >= input);
    const frames = used.map(settled);
    return frames.length && !frames.includes(null) ? Math.max(...frames) : null;
  }

  // The number a page writes for the recorder, in whatever shadow it stands.
  function counted(root) {
    const found = root.querySelector(".count");
    if (found) return Number(found.textContent);
    return [...root.querySelectorAll("*")].filter((element) => element.shadowRoot)
      .map((element) => counted(element.shadowRoot)).find((number) => number !== undefined);
  }

  // Where the page draws its data: MapLibre's layers, or a canvas of its own above them.
  const data = () => (plain.changed === null ? layers : plain);

  window.__bench = {
    // The next click is the filter's change.
    arm() { armed = true; },
    // What happens from now on is measured.
    start() { input = now(); },
    waiting: () => armed,
    // ms from the change to the frame that shows it, null while it is not there.
    painted: {
      // Our page: the scene with this many strikes arrived, and then what is drawn changed. When it
      // is opened, the names are to be there too.
      scene(expected) {
        const told = answers.find(({ at, count }) => at >= input && count === expected);
        if (!told || data().changed < told.at) return null;
        return input ? settled(data()) : every();
      },
      // Plotly: the map's sources hold this many features.
      rows: (expected) => (sum(Object.values(rows)) === expected ? settled(layers) : null),
      // deck.gl: this many rows were drawn.
      draws(expected) {
        const draw = draws.find(({ at, number }) => at >= input && number === expected);
        return draw ? draw.at - input : null;
      },
      // Panel: its count says so many, and what is drawn without WebGL changed.
      picture: (expected) => (counted(document) === expected ? settled(plain) : null),
      // Our page again, given a scene.
      shown: () => settled(data()),
      // Our page, to its last frame: names have made room for what was painted before.
      rested: () => every(),
    },
    // What the page says instead of painting.
    refusal() {
      const said = document.querySelector("[data-testid=stException], [data-testid=stAlert]");
      return said ? said.textContent.slice(0, 300) : null;
    },
    state: () => ({ armed, input, layers, plain, rows: { ...rows }, answers: answers.slice(-3),
      draws: draws.slice(-3), whole: map && whole() }),
  };
})();
