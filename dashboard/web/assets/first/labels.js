// The labels of regions over the map: buttons that keep clear of each other and inside the frame.
window.dash_clientside = window.dash_clientside || {};

(function () {
  const MARGIN = 6;
  let labels = [];

  const overlap = (a, b) =>
    a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom + 4 && b.top < a.bottom + 4;

  function place() {
    const map = window.dash_clientside.map.gl();
    if (!map || !labels.length) return;
    const taken = [];
    const wide = map.getCanvas().clientWidth;
    labels.forEach(({ at, element, size }) => {
      const point = map.project(at);
      const centred = point.x - size.width / 2;
      const seen = point.x > 0 && point.x < wide;
      // A label stays whole inside the frame as long as its place is.
      const left = seen ? Math.max(MARGIN, Math.min(centred, wide - size.width - MARGIN)) : centred;
      const tries = [0, size.height + 8, -size.height - 8].map((down) => ({
        left, right: left + size.width,
        top: point.y + down - size.height / 2, bottom: point.y + down + size.height / 2,
      }));
      const free = tries.find((box) => !taken.some((other) => overlap(box, other)));
      element.style.visibility = free ? "visible" : "hidden";
      if (free) {
        taken.push(free);
        element.style.transform = `translate(${Math.round(free.left)}px, ${Math.round(free.top)}px)`;
      }
    });
  }

  function button(label) {
    const element = document.createElement("button");
    const title = document.createElement("strong");
    const detail = document.createElement("span");
    element.className = "map-label";
    element.dataset.event = label.event_id;
    element.setAttribute("aria-current",
      String(label.event_id === window.dash_clientside.address.event()));
    element.style.setProperty("--actor", label.colour);
    title.textContent = label.title;
    detail.textContent = label.detail;
    element.append(title, detail);
    return element;
  }

  window.dash_clientside.labels = {
    place,
    draw(made) {
      const box = document.getElementById("map-labels");
      if (!box) return;
      const elements = made.map(button);
      box.replaceChildren(...elements);
      // All are measured at once: measuring one by one would lay the page out anew for each.
      const sizes = elements.map((element) => element.getBoundingClientRect());
      labels = made.map((label, number) => ({
        at: [label.longitude, label.latitude], element: elements[number], size: sizes[number],
      }));
      place();
    },
  };
})();
