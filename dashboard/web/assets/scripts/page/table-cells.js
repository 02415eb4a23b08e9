// How the table's cells are drawn, by the names that its columns give them.
const createElement = (...parts) => window.React.createElement(...parts);  // Dash brings it
const grid = (window.dashAgGridComponentFunctions ??= {});

grid.StrikeAttacker = ({ data, value }) => {
  if (!data) return null;
  const [light, dark] = data.colours;
  const symbol = { className: `symbol symbol-${data.symbol} table-symbol`,
    style: { "--on-light": light, "--on-dark": dark } };
  return createElement("span", { className: "table-attacker" },
    createElement("span", symbol), createElement("span", { className: "table-name" }, value));
};

// A total that several strikes share is one total: a column must not look like a sum.
grid.StrikeToll = ({ data, value }) => {
  if (!data || value === null || value === undefined) return null;
  const { shared } = document.querySelector(".table-box").dataset;
  return createElement("span", null,
    data.shared && createElement("span", { className: "row-quiet" }, `${shared} `),
    value.toLocaleString("en"));
};
