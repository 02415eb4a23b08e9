// Draws the composed figure and hands it to the reader as a file.
window.dash_clientside = window.dash_clientside || {};

(function () {
  window.dash_clientside.picture = {
    async save(picture) {
      if (!picture) return window.dash_clientside.no_update;
      const button = document.getElementById("export-png");
      button.setAttribute("aria-busy", "true");
      try {
        const { width, height } = picture.figure.layout;
        const url = await window.Plotly.toImage(picture.figure, { format: "png", width, height });
        const link = document.createElement("a");
        link.href = url;
        link.download = picture.name;
        link.click();
      } finally {
        button.removeAttribute("aria-busy");
      }
      return picture.clicks;
    },
  };
})();
