// Runs in every measured page before the page's own scripts: notes when the filter changed, when
// new data came to the map, and the first frame that shows all of it. Times are performance.now().
(function () {
  const SETTLE = 300;  // ms without another change: only then was the last frame the last
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const now = () => performance.now();

  let armed = false;
  let input = 0;  // a page is opened at 0
  let changed = null;  // when the map's data last changed
  let frame = null;  // the first whole frame after that
  let map = null;
  const rows = {};  // features by source
  const answers = [];  // scenes that arrived: {at, count}
  const draws = [];  // instanced WebGL draws: {at, number}
  const wrapped = new WeakSet();

  function change(source, data) {
    changed = now();
    frame = null;
    if (source && data && data.features) rows[source] = data.features.length;
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
      wrap(kind, name, function (given) { change(this.id, given[0]); });
    });
  }

  function follow(found) {
    map = found;
    change(null);
    wrap(map, "addSource", ([name, source]) => {
      wrapSource(map.getSource(name));
      change(name, source.data);
    });
    wrap(map, "removeSource", ([name]) => { delete rows[name]; change(null); });
    wrap(map, "addLayer", () => change(null));
    wrap(map, "removeLayer", () => change(null));
    map.on("sourcedata", (event) => wrapSource(event.source && map.getSource(event.sourceId)));
    map.on("render", () => {
      if (frame === null && changed !== null && whole()) frame = now();
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

  // deck.gl draws each layer with one instanced call, an instance for each row.
  [["drawArraysInstanced", 3], ["drawElementsInstanced", 4]].forEach(([name, at]) => {
    wrap(WebGL2RenderingContext.prototype, name, (given) => {
      const draw = { at: 0, number: given[at] };
      queueMicrotask(() => { draw.at = now(); draws.push(draw); });  // the end of this frame
    });
  });

  addEventListener("click", () => {
    if (armed) input = now();
    armed = false;
  }, true);

  function settled() {
    const due = changed !== null && changed >= input && frame !== null;
    return due && now() - Math.max(frame, changed) > SETTLE ? frame - input : null;
  }

  window.__bench = {
    // The next click is the filter's change.
    arm() { armed = true; },
    // What happens from now on is measured.
    start() { input = now(); },
    waiting: () => armed,
    // ms from the change to the frame that shows it, null while it is not there.
    painted: {
      // Our page: the scene with this many strikes arrived, and then the map's sources changed.
      scene(expected) {
        const told = answers.find(({ at, count }) => at >= input && count === expected);
        return told && changed >= told.at ? settled() : null;
      },
      // Plotly: the map's sources hold this many features.
      rows: (expected) => (sum(Object.values(rows)) === expected ? settled() : null),
      // deck.gl: this many rows were drawn.
      draws(expected) {
        const draw = draws.find(({ at, number }) => at >= input && number === expected);
        return draw ? draw.at - input : null;
      },
      // Our page again, given a scene: the map's sources changed.
      shown: settled,
    },
    // What the page says instead of painting.
    refusal() {
      const said = document.querySelector("[data-testid=stException], [data-testid=stAlert]");
      return said ? said.textContent.slice(0, 300) : null;
    },
    state: () => ({ armed, input, changed, frame, rows: { ...rows }, answers: answers.slice(-3),
      draws: draws.slice(-3), whole: map && whole() }),
  };
})();
