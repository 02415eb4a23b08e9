// Playback: the timeline's bars one after another, by button or key.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const AHEAD = 24;  // windows kept ready
  const STEP_MS = 600;  // a bar at single speed
  const TELL_MS = 1000;  // how often the page beside the map follows while it plays
  const REST_MS = 250;  // without a key pressed, until the page follows
  const FIELDS = "input, textarea, select, [contenteditable], [role=grid], [role=treegrid],"
    + " [role=tab], [role=radio], [role=listbox], [role=dialog]";
  const PRESSED = "button, a, summary, [role=button], [role=option], [role=switch]";

  let session = null;  // { windows, at, playing, turn, before, written, told }
  let speed = 1;
  let mode = "bars";
  let resting = 0;

  const timeline = () => window.dash_clientside.timeline;
  const frames = () => window.dash_clientside.frames;
  const words = () => window.dash_clientside.words.timeline;
  const playing = () => Boolean(session && session.playing);
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  // The windows to play, and which of them stands already (-1 for none).
  function steps(chosen) {
    const { numbers, first, last } = timeline().model();
    const { bar, barOf } = timeline();
    const struck = numbers.map((number, index) => (number ? index : -1)).filter((n) => n >= 0);
    // From one bar before the first strike, so that it is seen to come.
    const all = struck.length ? [struck[0] - 1, struck[struck.length - 1]] : [first - 1, last];
    const [low, high] = chosen ? chosen.map(barOf) : all;
    const one = chosen && low === high;
    const windows = [];
    if (mode === "window" || (mode === "bars" && one)) {
      const more = chosen ? high - low : 0;
      const start = Math.min(all[0], low);
      for (let n = start; n + more <= Math.max(all[1], high); n += 1) {
        windows.push([bar(n)[0], bar(n + more)[1]]);
      }
      return { windows, at: chosen ? low - start : -1 };
    }
    const from = chosen ? Math.max(chosen[0], bar(low)[0]) : bar(low)[0];
    const to = chosen && !one ? Math.min(chosen[1], bar(high)[1]) : Infinity;
    for (let n = low; n <= (one ? Math.max(all[1], high) : high); n += 1) {
      const start = mode === "cumulative" ? from : Math.max(bar(n)[0], from);
      windows.push([start, Math.min(bar(n)[1], to)]);
    }
    return { windows, at: one ? 0 : -1 };
  }

  function begin() {
    const before = timeline().chosen();
    session = { ...steps(before), before, playing: false, turn: 0, told: 0,
      written: new Set([String(before)]) };
  }

  // The dates for the page beside the map.
  function tell(range) {
    session.told = performance.now();
    session.written.add(String(range));
    return timeline().write(range);
  }

  async function go(index) {
    const mine = session;
    const { turn } = mine;
    mine.at = index;
    const on = () => session === mine && mine.turn === turn && mine.at === index;
    while (on()) {
      try {
        const made = await frames().scene(mine.windows.slice(index, index + AHEAD));
        if (!on()) return;
        timeline().paint(mine.windows[index], true);
        await frames().show(made);
        if (on() && mine.playing && performance.now() - mine.told >= TELL_MS) {
          tell(mine.windows[index]);
        }
        return;
      } catch (fault) {
        // Filters or view changed under way: asked again as they are now.
        if (fault.name === "AbortError" || !on()) continue;
        pause();
        timeline().say(words().failed);
      }
    }
  }

  async function run() {
    const mine = session;
    const { turn } = mine;
    const on = () => session === mine && mine.turn === turn;
    while (on() && mine.at < mine.windows.length - 1) {
      const due = performance.now() + STEP_MS / speed;
      await go(mine.at + 1);
      await new Promise((later) => { setTimeout(later, due - performance.now()); });
    }
    if (on()) pause();
  }

  function play() {
    if (!session) begin();
    clearTimeout(resting);
    if (session.at >= session.windows.length - 1) session.at = -1;
    session.playing = true;
    session.turn += 1;
    session.told = performance.now();
    frames().hold();
    label();
    run();
  }

  function pause() {
    session.playing = false;
    session.turn += 1;
    label();
    const range = session.windows[session.at];
    if (!range) {
      frames().free();
      return;
    }
    timeline().paint(range, true);
    frames().leave(tell(range));
  }

  function end() {
    clearTimeout(resting);
    session = null;
    frames().forget();
    label();
  }

  function stop() {
    const { before } = session;
    end();
    timeline().paint(before);
    frames().leave(timeline().write(before));
  }

  function step(by) {
    if (!session) begin();
    session.playing = false;
    session.turn += 1;
    label();
    go(clamp(session.at + by, 0, session.windows.length - 1));
    rest(pause);
  }

  function rest(then) {
    clearTimeout(resting);
    resting = setTimeout(then, REST_MS);
  }

  function turnTo(name) {
    mode = name;
    if (!session) return;
    // The same moment, seen the new way.
    const reached = session.at < 0 ? -Infinity : session.windows[session.at][1];
    const { windows } = steps(session.before);
    session.windows = windows;
    session.at = windows.filter(([, last]) => last <= reached).length - 1;
    if (!session.playing && session.at >= 0) step(0);
  }

  // What the buttons do, and which of them are there.
  function label() {
    const button = (name) => document.querySelector(`#timeline [data-time=${name}]`);
    const does = playing() ? "pause" : "play";
    const play = button("play");
    play.title = words()[does];
    play.setAttribute("aria-label", words()[does]);
    play.firstChild.className = `icon icon-${does}`;
    button("stop").hidden = !session;
    button("clear").hidden = Boolean(session) || !timeline().shown();
  }

  const actions = {
    play: () => (playing() ? pause() : play()),
    back: () => step(-1),
    forward: () => step(1),
    stop,
    clear: () => window.dash_clientside.brush.choose(null),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#timeline button[data-time]");
    if (button && timeline().model()) actions[button.dataset.time]();
  });

  document.addEventListener("change", (event) => {
    const choice = event.target.closest && event.target.closest("#timeline select[data-time]");
    if (!choice) return;
    if (choice.dataset.time === "speed") speed = Number(choice.value);
    else turnTo(choice.value);
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!timeline().model() || event.target.closest(FIELDS)) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === " " && !event.target.closest(PRESSED)) {
      event.preventDefault();
      if (!event.repeat) actions.play();
    } else if (by && session && !event.target.closest("#map")) {
      event.preventDefault();
      step(by);
    }
  });

  window.dash_clientside.playback = {
    begun: () => Boolean(session),
    playing,
    stop,
    end,
    rest,
    label,
    // The page has taken dates over; true where they are the playback's own.
    heard(dates) {
      if (!session) return false;
      if (session.written.has(String(dates))) return true;
      end();
      frames().free();
      return false;
    },
  };
})();
