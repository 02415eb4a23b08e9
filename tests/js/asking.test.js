import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { asking } from "../../dashboard/web/assets/scripts/asking.js";
import { look } from "../../dashboard/web/assets/scripts/connection.js";

const settle = () => new Promise((done) => { setImmediate(done); });
const answer = (body) => ({ ok: true, status: 200, json: async () => body });
const elements = new Proxy({}, { get: (all, id) => (all[id] ??= { hidden: true }) });
let waiting = [];  // { url, give, fail }, in the order asked

globalThis.document.getElementById = (id) => elements[id];
globalThis.fetch = (url, { signal } = {}) => new Promise((give, fail) => {
  signal?.addEventListener("abort", () => fail(signal.reason));
  waiting.push({ url, give: (body) => give(answer(body)), fail: () => fail(new TypeError("lost")) });
});

beforeEach(() => { waiting = []; });

test("what was asked for is drawn", async () => {
  const drawn = [];
  asking("/panels", (each) => drawn.push(each)).ask("actor=russia&v=1");
  assert.equal(waiting[0].url, "./panels?actor=russia&v=1");
  waiting[0].give("Russia");
  await settle();
  assert.deepEqual(drawn, ["Russia"]);
});

test("of two requests the newer is drawn, whichever is answered first", async () => {
  const drawn = [];
  const panels = asking("/panels", (each) => drawn.push(each));
  panels.ask("a");
  panels.ask("b");
  waiting[1].give("b");
  waiting[0].give("a");
  await settle();
  assert.deepEqual(drawn, ["b"]);
});

test("what was given up is not drawn, and is no failure", async () => {
  const card = asking("/card", () => assert.fail("drawn"));
  card.ask("event=a:1");
  card.giveUp();
  waiting[0].give("late");
  await settle();
  assert.equal(elements["map-failure"].hidden, true);
});

test("a failure is reported until the newest request is answered, once the server is back",
  async (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const drawn = [];
    asking("/timeline", (each) => drawn.push(each)).ask("v=1");
    waiting.shift().fail();
    await settle();
    assert.equal(elements["map-failure"].hidden, false);
    waiting.shift().fail();  // the server is not there
    await settle();
    assert.equal(elements.offline.hidden, false);
    look();
    waiting.shift().give({ data_hash: "1" });
    await settle();
    assert.equal(elements.offline.hidden, true);
    assert.equal(waiting[0].url, "./timeline?v=1");
    waiting.shift().give("bars");
    await settle();
    assert.deepEqual(drawn, ["bars"]);
    assert.equal(elements["map-failure"].hidden, true);
  });
