import assert from "node:assert/strict";
import { test } from "node:test";

import { createClient, isAborted, Overtaking, query, RequestError }
  from "../../dashboard/web/assets/scripts/request.js";

const answer = (status, body = {}) => ({
  status, ok: status === 200, json: async () => body, clone() { return this; },
});
const inWords = { ...answer(503), json: async () => { throw new SyntaxError("no JSON"); } };

// A client whose server gives these answers one after the other.
function client(...answers) {
  const asked = [];
  const waits = [];
  const made = createClient({
    version: "v1",
    wait: async (ms) => { waits.push(ms); },
    fetch: async (url, { signal } = {}) => {
      asked.push(url);
      signal?.throwIfAborted();
      return answers.shift();
    },
  });
  return { ...made, asked, waits };
}

test("an address names the state of the data, the newest one known", () => {
  const { address, useVersion } = client();
  assert.equal(address("/scene", "actor=russia", { at: "6.0" }), "/scene?actor=russia&at=6.0&v=v1");
  useVersion("v2");
  assert.equal(address("/scene"), "/scene?v=v2");
});

test("values are encoded, strings are not, and what is empty is left out", () => {
  assert.equal(query("q=a%20b", { tests: '{"a":1}', sort: "", to: null, n: 0 }, ""),
    "q=a%20b&tests=%7B%22a%22%3A1%7D&n=0");
});

test("a busy server is asked again", async () => {
  const { json, asked, waits } = client(answer(503), answer(503), answer(200, { n: 1 }));
  assert.deepEqual(await json("/export"), { n: 1 });
  assert.equal(asked.length, 3);
  assert.equal(waits.length, 2);
});

test("but only so many times", async () => {
  const { json, asked } = client(answer(503), answer(503), answer(200));
  await assert.rejects(json("/export", { tries: 2 }), RequestError);
  assert.equal(asked.length, 2);
});

test("any other refusal is an error at once, with the answer in it", async () => {
  const { json, asked } = client(answer(422), answer(200));
  await assert.rejects(json("/export"), (fault) => fault.response.status === 422);
  assert.equal(asked.length, 1);
});

test("a newer request gives up the older one, and not the other way round", async () => {
  const { json } = client(answer(200), answer(200, { n: 2 }));
  const requests = new Overtaking();
  const older = requests.start();
  const newer = requests.start();
  await assert.rejects(json("/scene", { signal: older }), isAborted);
  assert.equal(newer.aborted, false);
  assert.equal(requests.signal, newer);
});

test("one that was given up while it waited is not repeated", async () => {
  const controller = new AbortController();
  const asked = [];
  const busy = createClient({
    version: "v1",
    wait: async () => controller.abort(),
    fetch: async (url) => { asked.push(url); return answer(503); },
  });
  await assert.rejects(busy.json("/scene", { signal: controller.signal }), isAborted);
  assert.equal(asked.length, 1);
});

test("who waits in line keeps the place by a ticket, and is told it each time", async () => {
  const answers = [2, 1].map((place) => answer(503, { place }));
  const { inLine, asked } = client(...answers, answer(200));
  const places = [];
  await inLine("/export?v=v1", (place) => places.push(place));
  assert.deepEqual(places, [2, 1]);
  assert.equal(new Set(asked).size, 1);
  assert.match(asked[0], /&ticket=\w+$/);
});

test("two who wait have tickets of their own", async () => {
  const { inLine, asked } = client(answer(200), answer(200));
  await inLine("/export?a=b");
  await inLine("/export?a=b");
  assert.equal(new Set(asked).size, 2);
});

test("a full line is not waited for, and neither is a refusal", async () => {
  for (const [status, body] of [[503, { place: null }], [422, { error: "nothing" }]]) {
    const { inLine, asked } = client(answer(status, body), answer(200));
    await assert.rejects(inLine("/export?a=b"), (fault) => fault.response.status === status);
    assert.equal(asked.length, 1);
  }
});

test("a server that is busy with something else is asked a few times", async () => {
  const { inLine, asked } = client(inWords, inWords, answer(200));
  assert.equal((await inLine("/export?a=b")).status, 200);
  assert.equal(asked.length, 3);
  const busy = client(inWords, inWords, inWords, answer(200));
  await assert.rejects(busy.inLine("/export?a=b"), RequestError);
});
