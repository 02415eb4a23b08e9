// The line that counts strikes. While the map is held for a drag or a playback it counts what the
// map shows; what the server counts meanwhile waits.

export const ID = "event-count";
const line = () => document.getElementById(ID);

let counted = "";  // HTML from the server, of the filters in the address
let isHeld = false;
let isNewer = false;  // the server's count came after the one shown

export function fill(html) {
  counted = html;
  isNewer = true;
  if (!isHeld && line().innerHTML !== html) line().innerHTML = html;
}

export function hold() {
  isHeld = true;
  isNewer = false;
  // A count for every step is no news to a screen reader.
  line().setAttribute("aria-live", "off");
}

export function show(text) {
  line().textContent = text;
  isNewer = false;
}

export function free({ back }) {
  isHeld = false;
  line().removeAttribute("aria-live");
  if (back || isNewer) fill(counted);
}
