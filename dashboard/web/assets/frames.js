// Scenes for dates that the address does not have yet: of a playback to come, of a drag under way.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const BATCH = 16;  // windows to a request: the most the server answers
  const KEPT = 96;  // scenes remembered, for steps back

  let stock = { key: "", scenes: new Map(), stop: new AbortController() };
  let wanted = null;  // the window a drag is at, its scene not yet shown
  let previewing = false;
  let held = null;  // the count that stood when the map was first held
  let showing = Promise.resolve();
  let leaving = false;

  const timeline = () => window.dash_clientside.timeline;
  const map = () => window.dash_clientside.map;
  const name = (range) => range.map(timeline().iso).join("..");
  const count = (text) => window.dash_clientside.set_props("event-count", { children: text });

  async function fetched(names) {
    const { stop } = stock;
    const parts = [timeline().base(), `windows=${names.join(",")}`, map().params()];
    const answer = await fetch(`/frames?${parts.filter(Boolean).join("&")}`,
      { signal: stop.signal });
    if (!answer.ok) throw new Error(`${answer.status} for frames`);
    return (await answer.json()).frames;
  }

  function order(names) {
    const frames = fetched(names);
    names.forEach((each, index) => {
      const scene = frames.then((all) => all[index]);
      // What did not come may be asked for again.
      scene.catch(() => stock.scenes.delete(each));
      stock.scenes.set(each, scene);
    });
  }

  // The scene of the first window; those that come next are ordered before they are needed.
  function scene(windows) {
    const key = `${timeline().base()} ${map().params()}`;
    if (key !== stock.key) {
      stock.stop.abort();
      stock = { key, scenes: new Map(), stop: new AbortController() };
    }
    const names = windows.map(name);
    if (!stock.scenes.has(names[0])) order([names[0]]);
    const missing = names.filter((each) => !stock.scenes.has(each));
    if (missing.length >= Math.min(BATCH / 2, names.length - 1) && missing.length) {
      order(missing.slice(0, BATCH));
    }
    const old = [...stock.scenes.keys()].slice(0, Math.max(stock.scenes.size - KEPT, 0));
    old.forEach((each) => stock.scenes.delete(each));
    return stock.scenes.get(names[0]);
  }

  // While the map is held it shows what it is given, whatever the address says.
  function hold() {
    leaving = false;
    if (held !== null) return;
    const line = document.getElementById("event-count");
    held = line.textContent;
    // A count for every step is no news to a screen reader.
    line.setAttribute("aria-live", "off");
    map().hold(true);
  }

  async function free() {
    leaving = false;
    if (held === null) return;
    held = null;
    document.getElementById("event-count").removeAttribute("aria-live");
    await showing;
    if (held === null) map().hold(false);
  }

  async function show(made) {
    hold();
    showing = map().show(made);
    count(timeline().model().shown.replace("{n}", made.count.toLocaleString("en")));
    await showing;
  }

  window.dash_clientside.frames = {
    scene,
    show,
    hold,
    free,
    // The map is let go once the page has taken the dates over: before, it would draw the old ones.
    leave(changed) {
      leaving = changed;
      if (!changed) free();
    },
    taken() {
      if (leaving) free();
    },
    // A drag asks for one scene at a time, and then for that of where it is by now.
    async preview(range) {
      wanted = range;
      hold();
      if (previewing) return;
      previewing = true;
      while (wanted) {
        const asked = wanted;
        try {
          const made = await scene([asked]);
          if (wanted) await show(made);
        } catch (fault) {
          // The page says so when it follows.
        }
        if (wanted === asked) wanted = null;
      }
      previewing = false;
    },
    forget() {
      wanted = null;
    },
    // A drag given up: the map and the count as they were.
    drop() {
      wanted = null;
      if (held !== null) count(held);
      free();
    },
  };
})();
