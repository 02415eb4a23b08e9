// The order of opening: the map first, which a reader came for and which takes longest to appear;
// then the page about it, whose scripts arrive meanwhile.
(function () {
  const LATEST_MS = 3000;
  let started = false;

  function run(waiting) {
    const script = document.createElement("script");
    if (waiting.dataset.src) script.src = waiting.dataset.src;
    else script.textContent = waiting.textContent;
    script.async = false;  // in the order they stand in
    document.body.append(script);
    return script;
  }

  function rest() {
    if (started) return;
    started = true;
    const waiting = [...document.querySelectorAll("script[data-later]")];
    const last = waiting.pop();
    waiting.map(run).at(-1).addEventListener("load", () => run(last));
  }

  document.addEventListener("DOMContentLoaded", () => {
    const { map, address } = window.dash_clientside;
    map.paint(address.theme()).catch(rest);
    map.painted().then(rest);
    setTimeout(rest, LATEST_MS);
  });
})();
