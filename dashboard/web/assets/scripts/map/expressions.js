// The expressions of MapLibre's styles, as far as what is painted has them: each is compiled to a
// function of a feature's properties and the zoom.
const PLAIN = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  "!": (a) => !a,
  "*": (...factors) => factors.reduce((product, factor) => product * factor, 1),
  all: (...tests) => tests.every(Boolean),
  any: (...tests) => tests.some(Boolean),
  in: (value, values) => values.includes(value),
  concat: (...parts) => parts.join(""),
};

function match(value, ...cases) {
  const found = compile(value);
  const other = compile(cases.pop());
  const results = new Map();
  for (let at = 0; at < cases.length; at += 2) results.set(cases[at], compile(cases[at + 1]));
  return (properties, zoom) => (results.get(found(properties, zoom)) ?? other)(properties, zoom);
}

// How far a value lies between two stops, from 0 to 1.
function share(base, value, low, high) {
  if (base === 1) return (value - low) / (high - low);
  return (base ** (value - low) - 1) / (base ** (high - low) - 1);
}

function interpolate([kind, base = 1], value, ...pairs) {
  if (kind !== "linear" && kind !== "exponential") throw new Error(`no interpolation: ${kind}`);
  const along = compile(value);
  const stops = [];
  for (let at = 0; at < pairs.length; at += 2) stops.push([pairs[at], compile(pairs[at + 1])]);
  return (properties, zoom) => {
    const now = along(properties, zoom);
    const next = stops.findIndex(([stop]) => stop > now);
    if (next === 0) return stops[0][1](properties, zoom);
    if (next < 0) return stops.at(-1)[1](properties, zoom);
    const [[low, from], [high, to]] = [stops[next - 1], stops[next]];
    const [a, b] = [from(properties, zoom), to(properties, zoom)];
    return a + (b - a) * share(base, now, low, high);
  };
}

const SPECIAL = {
  get: (name) => (properties) => properties[name] ?? null,
  has: (name) => (properties) => name in properties,
  zoom: () => (_, zoom) => zoom,
  literal: (value) => () => value,
  match,
  interpolate,
};

export function compile(expression) {
  if (!Array.isArray(expression)) return () => expression;
  const [operator, ...rest] = expression;
  if (operator in SPECIAL) return SPECIAL[operator](...rest);
  const apply = PLAIN[operator];
  if (!apply) throw new Error(`no such expression: ${operator}`);
  const parts = rest.map(compile);
  return (properties, zoom) => apply(...parts.map((part) => part(properties, zoom)));
}

// Each of a layer's properties; lists of numbers and of names are no expressions.
export const compileAll = (values = {}) => Object.fromEntries(Object.entries(values)
  .map(([name, value]) => [name,
    Array.isArray(value) && !(value[0] in SPECIAL || value[0] in PLAIN) ? () => value
      : compile(value)]));
