// Charts beside the map, drawn by plotly when their tab is open. The map's bundle has no bars: one
// is a thick line.
const ROW = 21;  // pixels of a row that lies
const UPRIGHTS = 270;  // pixels of a chart of bars that stand
const BETWEEN = 0.04;  // of the chart's width or height, between its two halves
const FOOT = 0.08;  // of a standing chart: the names under its bars
const LETTER = 6.4;  // pixels across, about, of a row's name
const FONT = 11.5;
const CONFIG = { displayModeBar: false, responsive: true, plotlyServerURL: "" };

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const longest = (labels) => Math.max(...labels.map((label) => label.length));
const isRightToLeft = () => document.documentElement.dir === "rtl";

// From nothing to its value; a gap between one bar and the next.
const ends = (values) => values.flatMap((value) => [0, value ?? 0, null]);
const places = (labels) => labels.flatMap((label) => [label, label, null]);

function bars({ upright }, labels, values, { axis, colour, width }) {
  const [along, across] = [ends(values), places(labels)];
  return { type: "scatter", mode: "lines", hoverinfo: "skip", ...axis,
    x: upright ? across : along, y: upright ? along : across,
    line: { color: colour, width, simplify: false } };
}

// What stands at a bar's end where it lies, and what is said of it under the pointer.
function numbers({ upright }, labels, values, { axis, series }) {
  const text = values.map((value) => value?.toLocaleString("en") ?? "–");
  const at = values.map((value) => value ?? 0);
  return { type: "scatter", mode: upright ? "markers" : "text", ...axis,
    text: text.map((each) => `\u2002${each}\u2002`),
    x: upright ? labels : at, y: upright ? at : labels,
    marker: { opacity: 0, size: 14 },
    textposition: isRightToLeft() ? "middle left" : "middle right", cliponaxis: false,
    hovertemplate: labels.map((label, n) => `${label}<br>${series}: ${text[n]}<extra></extra>`) };
}

// Rows of one colour are one trace.
function traces(chart, values, { axis, series, width }) {
  const ink = css("--ink");
  const by = Map.groupBy(chart.labels.keys(), (n) => chart.colours[n] || ink);
  const drawn = [...by].map(([colour, rows]) => bars(chart, rows.map((n) => chart.labels[n]),
    rows.map((n) => values[n]), { axis, colour, width }));
  return [...drawn, numbers(chart, chart.labels, values, { axis, series })];
}

const PLAIN = { fixedrange: true, zeroline: false, showgrid: false, ticks: "" };
const most = (values) => Math.max(1, ...values.map((value) => value ?? 0));

function categories({ labels, upright }, wide) {
  const every = Math.ceil((labels.length * (LETTER * longest(labels) + 8)) / wide);
  const named = upright ? labels.filter((_, n) => n % every === 0) : labels;
  return { ...PLAIN, type: "category", categoryorder: "array", categoryarray: labels,
    range: upright ? [-0.6, labels.length - 0.4] : [labels.length - 0.5, -0.5],
    tickvals: named, ticktext: named, ticks: "outside", ticklen: 4,
    tickcolor: "rgba(0,0,0,0)", tickfont: { color: css("--ink") }, tickangle: 0 };
}

// Strikes beside killed, or above them, on the same rows.
function layout(chart, wide, margin) {
  const middle = (1 + FOOT) / 2;
  const halves = chart.upright ? [[middle + BETWEEN, 1], [FOOT, middle - BETWEEN]]
    : [[0, 0.5 - BETWEEN], [0.5 + BETWEEN, 1]];
  const turned = !chart.upright && isRightToLeft();
  const value = (values, domain) => {
    const range = [0, most(values) * (chart.upright ? 1.08 : 1.5)];
    return { ...PLAIN, domain, range: turned ? range.toReversed() : range, nticks: 3,
      showticklabels: chart.upright, showgrid: chart.upright, gridcolor: css("--line") };
  };
  const [left, right] = turned ? halves.toReversed() : halves;
  const [first, second] = [value(chart.strikes, left), value(chart.killed, right)];
  const rows = categories(chart, wide);
  const title = (text, domain) => ({ text, showarrow: false, xref: "paper", yref: "paper",
    x: chart.upright ? 0 : domain[turned ? 1 : 0], xanchor: turned ? "right" : "left",
    y: chart.upright ? domain[1] : 1, yanchor: "bottom", font: { color: css("--quiet") } });
  const axes = chart.upright ? { xaxis: { ...rows, anchor: "y2" }, yaxis: first, yaxis2: second }
    : { yaxis: { ...rows, anchor: "x", side: turned ? "right" : "left", position: 0 },
      xaxis: first, xaxis2: second };
  return { ...axes, margin, height: chart.upright ? UPRIGHTS : chart.labels.length * ROW + 26,
    showlegend: false, hovermode: "closest", dragmode: false,
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: getComputedStyle(document.body).fontFamily, size: FONT, color: css("--ink") },
    hoverlabel: { bgcolor: css("--panel"), bordercolor: css("--line-strong"),
      font: { color: css("--ink") } },
    annotations: [title(chart.series[0], left), title(chart.series[1], right)] };
}

function figure(chart, wide) {
  const names = Math.min(longest(chart.labels) * LETTER + 10, wide * 0.4);
  const [start, end] = isRightToLeft() ? [8, names] : [names, 8];
  const half = Math.max(6, (longest(chart.labels) * LETTER) / 2 - 8);  // of the last one's name
  const margin = chart.upright ? { l: 34, r: half, t: 20, b: 4 }
    : { l: start, r: end, t: 20, b: 2 };
  const width = chart.upright
    ? Math.max(1, Math.min(18, ((wide - 40) / chart.labels.length) * 0.7)) : ROW * 0.55;
  const axes = chart.upright ? [{ xaxis: "x", yaxis: "y" }, { xaxis: "x", yaxis: "y2" }]
    : [{ xaxis: "x", yaxis: "y" }, { xaxis: "x2", yaxis: "y" }];
  const data = [chart.strikes, chart.killed].flatMap((values, n) =>
    traces(chart, values, { axis: axes[n], series: chart.series[n], width }));
  return { data, layout: layout(chart, wide, margin) };
}

// Those on the page that are not drawn yet.
export function draw() {
  document.querySelectorAll(".chart[data-chart]:empty").forEach((box) => {
    const { data, layout: form } = figure(JSON.parse(box.dataset.chart), box.clientWidth);
    window.Plotly.newPlot(box, data, form, CONFIG);
  });
}
