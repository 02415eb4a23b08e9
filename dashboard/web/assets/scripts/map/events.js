// What the map tells the page, which comes later: `open` and `point`, each with an event id; and
// its own parts: `settled`, once what lies on it has found its place.
const events = new EventTarget();

// `open` is cancelled by the page once it is there and opens strikes itself.
export const tell = (name, id) =>
  events.dispatchEvent(new CustomEvent(name, { detail: id, cancelable: true }));

export const on = (name, listener) => events.addEventListener(name, listener);
