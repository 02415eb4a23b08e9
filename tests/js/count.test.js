import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const line = { innerHTML: "", set textContent(text) { this.innerHTML = text; },
  setAttribute() {}, removeAttribute() {} };
const { document } = globalThis;
const { getElementById } = document;
document.getElementById = (id) => (id === "event-count" ? line : getElementById(id));
const count = await import("../../dashboard/web/assets/scripts/page/count.js");

beforeEach(() => { count.fill("2 of 2"); });

test("what the server counts while the map is held waits for the map to be let go", () => {
  count.hold();
  count.show("0 of 2");
  count.fill("1 of 2");
  assert.equal(line.innerHTML, "0 of 2");
  count.free({ back: false });
  assert.equal(line.innerHTML, "1 of 2");
});

test("a count that is older than the map stays away, unless the drag is given up", () => {
  for (const [back, text] of [[false, "0 of 2"], [true, "2 of 2"]]) {
    count.hold();
    count.show("0 of 2");
    count.free({ back });
    assert.equal(line.innerHTML, text);
  }
});

test("let go, the line follows the server again", () => {
  count.hold();
  count.show("0 of 2");
  count.free({ back: false });
  count.fill("3 of 3");
  assert.equal(line.innerHTML, "3 of 3");
});
