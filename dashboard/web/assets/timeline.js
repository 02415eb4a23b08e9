// The timeline: strikes over time as bars. brush.js chooses dates on it, playback.js plays them.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const EDGE = 14;  // pixels of paper left and right of the bars
  const HEAD = 13;  // pixels above them, for the highest number
  const FOOT = 19;  // pixels below them, for dates
  const WIDEST = 30;  // pixels of a bar
  const FONT = "11px";
  const TAKEN_MS = 400;  // for the page to take dates over
  const TRIES = 5;

  let model = null;
  let chosen = null;  // [first, last] day; null for all dates
  let shown = null;  // what stands: chosen, or what a drag or the playback is at
  let dates = null;  // as the address has them: one end may be missing
  let sent = null;  // dates on their way to the page
  let base = "";  // the query without its dates
  let counted = null;  // the query the bars were asked for

  const dash = () => window.dash_clientside;
  const said = () => dash().words.timeline;
  const plot = () => document.getElementById("timeline-plot");
  const part = (name) => plot().querySelector(`.time-${name}`);
  const { day, iso, one, range: words, ticks } = window.dash_clientside.dates;
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  const days = (range) => words(range, model.months);
  const bar = (index) => [model.edges[index], model.edges[index + 1] - 1];
  const barWords = (index) => `${days(bar(index))}: ${model.said[index]}`;

  function say(text) {
    const line = document.getElementById("timeline-now");
    const whole = model && model.span ? model.span.map(day) : null;
    const range = shown || whole;
    line.textContent = text || (range ? days(range) : "");
    line.classList.toggle("time-quiet", !text && !shown);
  }

  const width = () => plot().clientWidth - 2 * EDGE;
  const ends = () => [model.edges[0], model.edges[model.edges.length - 1]];

  function x(number) {
    const [first, end] = ends();
    return EDGE + ((clamp(number, first, end) - first) / (end - first)) * width();
  }

  // The bar of a day; of a day beyond the axis, the one at its end.
  function barOf(number) {
    let [low, high] = [0, model.numbers.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (model.edges[middle] <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function barAt(clientX) {
    const [first, end] = ends();
    const along = (clientX - plot().getBoundingClientRect().left - EDGE) / width();
    return barOf(Math.floor(first + along * (end - first)));
  }

  function element(name, parent, values) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(values).forEach(([key, value]) => made.setAttribute(key, value));
    parent.append(made);
    return made;
  }

  function bars() {
    const height = Math.max(plot().clientHeight - HEAD - FOOT, 0);
    const most = Math.max(1, ...model.numbers);
    const paths = { in: "", out: "" };
    model.numbers.forEach((number, index) => {
      if (!number) return;
      const [first, last] = bar(index);
      const [start, end] = [Math.round(x(first)), Math.round(x(last + 1))];
      const room = Math.min(end - start, WIDEST);
      const left = start + Math.round((end - start - room) / 2);
      // Even one strike among thousands is a line that can be seen.
      const tall = Math.max(Math.round((number / most) * height), 2);
      const inside = !shown || (first <= shown[1] && last >= shown[0]);
      paths[inside ? "in" : "out"] +=
        `M${left} ${HEAD + height}v${-tall}h${Math.max(room - (room > 3 ? 1 : 0), 1)}v${tall}z`;
    });
    part("bars-in").setAttribute("d", paths.in);
    part("bars-out").setAttribute("d", paths.out);
  }

  // A day's name stands under its bar, that of anything longer beside the mark of its start.
  function axis(svg) {
    const measure = document.createElement("canvas").getContext("2d");
    measure.font = `${FONT} ${getComputedStyle(svg).fontFamily}`;
    const wide = (text) => measure.measureText(text).width;
    const foot = plot().clientHeight - FOOT;
    let free = 0;
    ticks(model, width(), wide).forEach(({ number, year, text }) => {
      const under = model.unit === "day" && !year;
      const at = Math.floor(x(under ? number + 0.5 : number)) + 0.5;
      const left = under ? at - wide(text) / 2 : at + 4;
      if (left < free || left + wide(text) > plot().clientWidth) return;
      element("path", svg, { class: "time-tick", d: `M${at} ${foot}v${under ? 3 : 6}` });
      element("text", svg, { class: year ? "time-date time-year" : "time-date", x: left,
        y: foot + 14 }).textContent = text;
      free = left + wide(text) + 8;
    });
  }

  function draw() {
    const box = plot();
    if (!box || !model) return;
    watch(box);
    const focused = box.contains(document.activeElement) && document.activeElement.dataset.edge;
    box.replaceChildren();
    if (!model.numbers.length) {
      const nothing = document.createElement("p");
      nothing.className = "time-nothing";
      nothing.dir = "auto";
      nothing.textContent = said().empty;
      box.append(nothing);
      say("");
      return;
    }
    const [wide, high] = [box.clientWidth, Math.max(box.clientHeight, HEAD + FOOT)];
    const svg = element("svg", box, { width: wide, height: high, role: "img",
      "aria-label": said()[model.unit] });
    const foot = high - FOOT;
    element("rect", svg, { class: "time-under", y: HEAD, height: foot - HEAD, width: 0 });
    element("path", svg, { class: "time-bars-out" });
    element("path", svg, { class: "time-bars-in" });
    element("path", svg, { class: "time-base", d: `M${EDGE} ${foot + 0.5}H${wide - EDGE}` });
    const most = Math.max(...model.numbers);
    if (most) {
      element("path", svg, { class: "time-top", d: `M${EDGE} ${HEAD - 0.5}H${wide - EDGE}` });
      element("text", svg, { class: "time-most", x: EDGE, y: HEAD - 3 })
        .textContent = most.toLocaleString("en");
    }
    axis(svg);
    ["window", "edge", "edge", "head"].forEach((name, index) => {
      const made = document.createElement("div");
      made.className = `time-${name}`;
      if (name === "edge") {
        const side = index === 1 ? "first" : "last";
        made.dataset.edge = side;
        made.tabIndex = 0;
        made.setAttribute("role", "slider");
        made.setAttribute("aria-label", said()[side]);
      }
      box.append(made);
    });
    paint(shown);
    if (focused) box.querySelector(`[data-edge=${focused}]`).focus();
  }

  // The window and the bars in it; all else stands.
  function paint(range, head) {
    shown = range;
    dash().playback.label();
    if (!model || !model.numbers.length || !plot().firstChild) return;
    bars();
    const [first, end] = ends();
    const [from, to] = range || [first, end - 1];
    const [left, right] = [x(from), x(to + 1)];
    const frame = part("window");
    frame.hidden = !range;
    frame.style.left = `${left}px`;
    frame.style.width = `${right - left}px`;
    plot().querySelectorAll("[data-edge]").forEach((edge) => {
      const at = edge.dataset.edge === "first" ? from : to;
      edge.classList.toggle("time-free", !range);
      edge.style.left = `${edge.dataset.edge === "first" ? left : right}px`;
      edge.setAttribute("aria-valuemin", 0);
      edge.setAttribute("aria-valuemax", model.numbers.length - 1);
      edge.setAttribute("aria-valuenow", barOf(at));
      edge.setAttribute("aria-valuetext", one(clamp(at, first, end - 1), model.months));
    });
    plot().classList.toggle("time-played", Boolean(head));
    part("head").style.transform = `translateX(${right}px)`;
    say("");
  }

  // The bar under the pointer, in one line; null where it has left.
  function point(index) {
    const column = part("under");
    if (!column) return;
    const [first, last] = index === null ? [0, -1] : bar(index);
    column.setAttribute("x", Math.round(x(first)));
    column.setAttribute("width", Math.max(Math.round(x(last + 1)) - Math.round(x(first)), 0));
    say(index === null ? "" : barWords(index));
  }

  const resized = new ResizeObserver(() => { if (plot() && plot().clientWidth) draw(); });
  let watched = null;
  function watch(box) {
    if (box === watched) return;
    resized.disconnect();
    watched = box;
    resized.observe(box);
  }

  // Dates that make no sense ask for nothing, as on the server.
  function read(query) {
    const parts = (query || "").split("&").filter(Boolean);
    const value = (key) => {
      const found = parts.find((one) => one.startsWith(`${key}=`));
      const number = found ? day(found.slice(key.length + 1)) : NaN;
      return Number.isFinite(number) ? number : null;
    };
    const without = (...keys) => parts.filter((one) => !keys.includes(one.split("=")[0])).join("&");
    const [from, to] = [value("from"), value("to")];
    const none = (from === null && to === null) || (from !== null && to !== null && to < from);
    return { dates: none ? null : [from, to], base: without("from", "to"),
      counted: without("from", "to", "layers") };
  }

  // The date picker echoes what it is given: an echo of older dates may undo newer ones, so they
  // are sent until the page has them.
  function send(what) {
    const { range } = what;
    clearTimeout(what.again);
    if (sent && sent !== what) clearTimeout(sent.again);
    sent = what;
    dash().set_props("filter-dates", { value: range ? range.map(iso) : [null, null] });
    what.tries += 1;
    what.again = setTimeout(() => {
      const taken = String(read(dash().address.query()).dates) === String(range);
      if (taken || what.tries >= TRIES) arrived();
      else send(what);
    }, TAKEN_MS);
  }

  function arrived() {
    clearTimeout(sent.again);
    sent = null;
    dash().frames.taken();
  }

  // Half a range ends where the axis does.
  function closed() {
    if (!dates || !model || !model.numbers.length) return null;
    const [first, end] = ends();
    return [dates[0] ?? first, dates[1] ?? end - 1];
  }

  window.dash_clientside.timeline = {
    model: () => (model && model.numbers.length ? model : null),
    base: () => base,
    chosen: () => chosen,
    shown: () => shown,
    x,
    bar,
    barAt,
    barOf,
    barWords,
    iso,
    paint,
    point,
    say,
    // The dates for all the page to follow; null for all dates. False where they stand already.
    write(range) {
      if (!sent && String(range) === String(dates)) return false;
      chosen = range;
      dates = range;
      send({ range, tries: 0 });
      return true;
    },
    // The query has changed: its dates are drawn at once, bars are asked for if they may differ.
    follow(query) {
      const now = read(query);
      base = now.base;
      if (sent && String(now.dates) === String(sent.range)) arrived();
      // What is older than the dates on their way is not drawn any more.
      if (!sent) {
        dates = now.dates;
        chosen = closed();
        if (!dash().playback.heard(chosen) && !dash().brush.busy()) paint(chosen);
      }
      if (now.counted === counted) return dash().no_update;
      counted = now.counted;
      return counted;
    },
    draw(data) {
      if (!data) return;
      model = { ...data, edges: data.starts.concat(data.end || []).map(day),
        numbers: data.numbers || [] };
      chosen = closed();
      if (!dash().playback.begun() && !dash().brush.busy()) shown = chosen;
      draw();
      dash().playback.label();
    },
  };
})();
