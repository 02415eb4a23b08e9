// Dates chosen on the timeline: by drag, by click, or with the keys on the window's two edges.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const GRASP = { mouse: 7, touch: 18 };  // pixels about an edge that take hold of it
  const CLICK = 4;  // pixels: less is no drag
  let drag = null;

  const timeline = () => window.dash_clientside.timeline;
  const playback = () => window.dash_clientside.playback;
  const frames = () => window.dash_clientside.frames;
  const within = (target, inside) => (target.closest ? target.closest(inside) : null);
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  const reach = (event) => GRASP[event.pointerType] || GRASP.mouse;
  const barsOf = (range) => range.map(timeline().barOf);

  function along(event) {
    return event.clientX - document.getElementById("timeline-plot").getBoundingClientRect().left;
  }

  function span(a, b) {
    return [timeline().bar(Math.min(a, b))[0], timeline().bar(Math.max(a, b))[1]];
  }

  function choose(range) {
    playback().end();
    const changed = timeline().write(range);
    timeline().paint(range);
    frames().leave(changed);
  }

  // What a press takes hold of: an edge of the window, the window, or fresh paper.
  function grasp(event) {
    const chosen = timeline().chosen();
    if (!chosen || playback().playing()) return "new";
    const at = along(event);
    const [left, right] = [timeline().x(chosen[0]), timeline().x(chosen[1] + 1)];
    const [toLeft, toRight] = [Math.abs(at - left), Math.abs(at - right)];
    const nearest = Math.min(toLeft, toRight);
    const inside = at > left && at < right;
    // However narrow, the middle of a window moves it.
    if (inside && nearest > Math.min(reach(event), (right - left) / 4)) return "move";
    if (nearest > reach(event)) return "new";
    return toLeft < toRight ? "first" : "last";
  }

  function draft(index) {
    const { mode, bar, from } = drag;
    if (mode === "new") return span(bar, index);
    const [low, high] = barsOf(from);
    if (mode === "first") return span(index, high);
    if (mode === "last") return span(low, index);
    const by = clamp(index - bar, -low, timeline().model().numbers.length - 1 - high);
    return span(low + by, high + by);
  }

  // The bar clicked, or the nearest within reach: bars of many years are thin.
  function click(event) {
    const at = along(event);
    const { numbers, edges } = timeline().model();
    const near = numbers
      .map((number, index) => {
        const [left, right] = [timeline().x(edges[index]), timeline().x(edges[index + 1])];
        return { number, index, away: Math.max(left - at, at - right, 0) };
      })
      .filter(({ number, away }) => number && away <= reach(event))
      .sort((a, b) => a.away - b.away || b.number - a.number)[0];
    if (near) choose(timeline().bar(near.index));
    else if (timeline().chosen()) choose(null);
  }

  function giveUp() {
    if (!drag) return;
    const begun = drag.draft;
    drag = null;
    timeline().paint(timeline().chosen());
    if (begun) frames().drop();
  }

  document.addEventListener("pointerdown", (event) => {
    if (drag || event.button !== 0 || !within(event.target, "#timeline")) return;
    if (within(event.target, "button, select") || !timeline().model()) return;
    drag = { id: event.pointerId, at: event.clientX, mode: grasp(event), draft: null,
      bar: timeline().barAt(event.clientX), from: timeline().chosen() };
    document.getElementById("timeline-plot").setPointerCapture(event.pointerId);
  });

  document.addEventListener("pointermove", (event) => {
    if (drag && event.pointerId === drag.id) {
      if (!drag.draft && Math.abs(event.clientX - drag.at) < CLICK) return;
      const now = draft(timeline().barAt(event.clientX));
      if (drag.draft && now.join() === drag.draft.join()) return;
      if (!drag.draft) {
        playback().end();
        timeline().point(null);
      }
      drag.draft = now;
      timeline().paint(now);
      frames().preview(now);
    } else if (!drag && event.pointerType !== "touch" && timeline().model()) {
      if (within(event.target, "#timeline-plot")) timeline().point(timeline().barAt(event.clientX));
    }
  });

  document.addEventListener("pointerout", (event) => {
    const plot = within(event.target, "#timeline-plot");
    if (plot && !drag && !plot.contains(event.relatedTarget)) timeline().point(null);
  });

  document.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const chosen = drag.draft;
    drag = null;
    if (chosen) choose(chosen);
    else click(event);
  });

  document.addEventListener("pointercancel", giveUp);

  document.addEventListener("dblclick", (event) => {
    if (within(event.target, "#timeline-plot") && timeline().model()) choose(null);
  });

  function slide(event) {
    const last = timeline().model().numbers.length - 1;
    const many = Math.max(2, Math.round(last / 10));
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -many,
      PageUp: many, Home: -Infinity, End: Infinity }[event.key];
    if (!by) return;
    event.preventDefault();
    const first = event.target.dataset.edge === "first";
    const [low, high] = timeline().shown() ? barsOf(timeline().shown()) : [0, last];
    const bars = first ? [clamp(low + by, 0, high), high] : [low, clamp(high + by, low, last)];
    const now = span(...bars);
    playback().end();
    timeline().paint(now);
    timeline().say(timeline().barWords(bars[first ? 0 : 1]));
    frames().preview(now);
    playback().rest(() => choose(now));
  }

  // Heard before the rest of the page: an Escape taken here closes no card.
  document.addEventListener("keydown", (event) => {
    if (!timeline().model()) return;
    if (event.key === "Escape" && (drag || within(event.target, "#timeline"))) {
      if (drag) giveUp();
      else if (playback().begun()) playback().stop();
      else if (timeline().chosen()) choose(null);
      else return;
      event.preventDefault();
    } else if (within(event.target, "[data-edge]")) slide(event);
  }, true);

  document.addEventListener("focusin", (event) => {
    if (!within(event.target, "[data-edge]")) return;
    const last = timeline().model().numbers.length - 1;
    const [low, high] = timeline().shown() ? barsOf(timeline().shown()) : [0, last];
    timeline().say(timeline().barWords(event.target.dataset.edge === "first" ? low : high));
  });

  document.addEventListener("focusout", (event) => {
    if (within(event.target, "[data-edge]")) timeline().say("");
  });

  window.dash_clientside.brush = { busy: () => Boolean(drag), choose };
})();
