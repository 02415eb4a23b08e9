// The one way to the server: a request names the state of the data it is about, is repeated while
// the server is busy, and can be given up when a newer one overtakes it.
import { settings } from "./settings.js";

const BUSY = 503;
const GONE = 401;
const AGAIN_MS = 1000;
const TRIES = 3;
const FULL = null;  // the line, or there is none

export class RequestError extends Error {
  constructor(url, response) {
    super(`${response.status} for ${url}`);
    this.name = "RequestError";
    this.response = response;
  }
}

export const isAborted = (fault) => fault.name === "AbortError";

// Strings as they are, objects encoded; what is empty is left out.
export function query(...parts) {
  const written = (part) => (typeof part === "string" ? part : Object.entries(part)
    .filter(([, value]) => value !== "" && value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&"));
  return parts.map(written).filter(Boolean).join("&");
}

// Requests of which only the newest count: `start` aborts those before it.
export class Overtaking {
  #controller = new AbortController();

  get signal() { return this.#controller.signal; }

  start() {
    this.abort();
    this.#controller = new AbortController();
    return this.signal;
  }

  abort() { this.#controller.abort(); }
}

// The place in line that a busy server tells; none of one that is busy with something else.
async function placeIn(fault) {
  if (fault.response?.status !== BUSY) return FULL;
  try { return (await fault.response.clone().json()).place; } catch { return undefined; }
}

export function createClient({ fetch, wait, version }) {
  let current = version;

  const address = (path, ...parts) => `${path}?${query(...parts, { v: current })}`;

  async function get(url, { tries = TRIES, ...options } = {}) {
    for (let left = tries - 1; ; left -= 1) {
      const response = await fetch(url, options);
      if (response.ok) return response;
      if (response.status === GONE) location.reload();  // the session has ended: log in
      if (response.status !== BUSY || !left) throw new RequestError(url, response);
      await wait(AGAIN_MS);
      options.signal?.throwIfAborted();
    }
  }

  // Of what the server makes a few at a time: waits in its line, and is told the place there.
  async function inLine(url, onPlace, options = {}) {
    const ticket = Math.random().toString(36).slice(2);
    for (let left = TRIES; ;) {
      try {
        return await get(`${url}&ticket=${ticket}`, { ...options, tries: 1 });
      } catch (fault) {
        const place = await placeIn(fault);
        if (place) onPlace(place);
        else if (place === FULL || !(left -= 1)) throw fault;
      }
      await wait(AGAIN_MS);
      options.signal?.throwIfAborted();
    }
  }

  return {
    address,
    get,
    inLine,
    json: async (url, options) => (await get(url, options)).json(),
    // The state of the data that the page shows.
    version: () => current,
    useVersion(newer) { current = newer; },
  };
}

export const server = createClient({
  // Beside the page, wherever a proxy has put it.
  fetch: (path, options) => fetch(`.${path}`, options),
  wait: (ms) => new Promise((done) => { setTimeout(done, ms); }),
  version: settings.version,
});
