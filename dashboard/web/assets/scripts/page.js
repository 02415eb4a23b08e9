// The page about the map: loaded once the map can be seen, before Dash's renderer runs.
import { look, standing } from "./connection.js";
import { register } from "./dash.js";
import { gl } from "./map/adapter.js";
import { drawn } from "./map/canvases.js";
import * as scene from "./map/scene.js";
import { view } from "./map/view.js";
import "./page/brief.js";
import * as card from "./page/card.js";
import "./page/clicks.js";
import * as compare from "./page/compare.js";
import * as controls from "./page/controls.js";
import "./page/drop.js";
import "./page/export.js";
import * as notes from "./page/notes.js";
import * as panels from "./page/panels.js";
import * as table from "./page/table.js";
import { query } from "./request.js";
import { written } from "./timeline/field.js";
import * as timeline from "./timeline/timeline.js";

const { paint, refresh, show, hold } = scene;

// Dash calls before all that it lays out is there.
const onceItStands = (follow) => async (...values) => {
  await standing;
  follow(...values);
};

// By the names that the callbacks in Python give them.
register({
  page: {
    here: controls.here, arrive: controls.arrive, compose: controls.compose, clear: controls.clear,
    written, toggleTheme: controls.toggleTheme, paint: (theme) => theme,
    follow: onceItStands((asked) => { timeline.follow(asked); table.follow(); }),
  },
  panels: { follow: onceItStands(panels.follow), offered: () => panels.offered(compare.follow) },
  card: { follow: onceItStands(card.follow) },
  map: {
    paint: (theme) => { paint(theme); },
    follow: onceItStands(() => { refresh(); notes.follow(); compare.follow(); }),
    // For tests, and for a look from the console.
    gl, drawn, view, show, hold, params: () => query(scene.params()),
  },
  live: { look },
  table: { mark: table.mark, choose: table.choose, begin: table.begin },
});
