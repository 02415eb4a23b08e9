import assert from "node:assert/strict";
import { test } from "node:test";

import {
  extent, fit, matrix, scaleBar, seen, toScreen, world,
} from "../../dashboard/web/assets/scripts/map/projection.js";
import { settings } from "../../dashboard/web/assets/scripts/settings.js";

const FRAME = { width: 800, height: 700 };
const near = (value, wanted, by) => assert.ok(Math.abs(value - wanted) < by, `${value} != ${wanted}`);

test("all of Syria fits, and touches the frame on one side", () => {
  const [west, south, east, north] = settings.map.home;
  const view = fit(settings.map.home, FRAME);
  const perDegree = (512 * 2 ** view.zoom) / 360;
  const y = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * (180 / Math.PI);
  const [wide, high] = [(east - west) * perDegree, (y(north) - y(south)) * perDegree];
  near(Math.max(wide / FRAME.width, high / FRAME.height), 1, 1e-9);
  near(view.lon, (west + east) / 2, 1e-9);
  near(y(view.lat), (y(north) + y(south)) / 2, 1e-9);
});

test("what is seen holds the frame with a margin, and a small move asks for the same", () => {
  const view = { lon: 38.9, lat: 35, zoom: 7, ...FRAME };
  const [west, south, east, north] = seen(view);
  const half = (FRAME.width / 2) * (360 / (512 * 2 ** 7));
  assert.ok(west < 38.9 - half && east > 38.9 + half && south < 35 && north > 35);
  assert.deepEqual(seen({ ...view, lon: 38.91 }), [west, south, east, north]);
});

test("the scale's bar is as long as it says", () => {
  // At the equator and zoom 0 a pixel is 40,075 km / 512.
  const { km, miles, px } = scaleBar({ lat: 0, zoom: 0 }, 110);
  assert.equal(km, 5000);
  near(px, 5000 / (40075.016686 / 512), 1e-6);
  near(miles, 3107, 50);
  near(scaleBar({ lat: 60, zoom: 0 }, 110).px / scaleBar({ lat: 60, zoom: 0 }, 110).km,
    (px / km) * 2, 1e-6);
});

test("the bar is a round length that has room", () => {
  for (let zoom = 0; zoom <= settings.map.deepestZoom; zoom += 0.37) {
    const { km, px } = scaleBar({ lat: 35, zoom }, 110);
    assert.ok(px <= 110 && px > 110 / 2.6);
    assert.match(km.toPrecision(1), /^[125]|^0\.0*[125]/);
  }
});

test("a view's middle is the middle of its frame, and north is up", () => {
  const view = { lon: 38.9, lat: 35, zoom: 7, ...FRAME };
  const place = (lonLat, more = {}) => toScreen(matrix({ ...view, ...more }), world(lonLat));
  const [x, y] = place([38.9, 35]);
  near(x, FRAME.width / 2, 1e-6);
  near(y, FRAME.height / 2, 1e-6);
  assert.ok(place([38.9, 36])[1] < y);
  assert.ok(place([39.9, 35])[0] > x);
  near(place([39.9, 35])[0] - x, (512 * 2 ** 7) / 360, 1e-6);
  // Seen to the east, the east is up.
  assert.ok(place([39.9, 35], { bearing: 90 })[1] < y);
});

test("the extent of a view reaches its corners, turned or not", () => {
  for (const bearing of [0, 30]) {
    const view = { lon: 38.9, lat: 35, zoom: 7, bearing, ...FRAME };
    const [west, north, east, south] = extent(view);
    const corners = [[west, north], [east, north], [west, south], [east, south]]
      .map((at) => toScreen(matrix(view), at));
    assert.ok(Math.min(...corners.map(([x]) => x)) <= 1e-6);
    assert.ok(Math.max(...corners.map(([x]) => x)) >= FRAME.width - 1e-6);
    assert.ok(Math.max(...corners.map(([, y]) => y)) >= FRAME.height - 1e-6);
    near((west + east) / 2, world([38.9, 35])[0], 1e-6);
    near((north + south) / 2, world([38.9, 35])[1], 1e-6);
  }
});
