// Runs before the first paint: says that scripts run, and sets the appearance that the visitor has chosen.
(() => {
  const root = document.documentElement;
  root.dataset.js = "";
  try {
    const chosen = localStorage.getItem("palette");
    if (chosen === "light" || chosen === "dark") root.dataset.palette = chosen;
  } catch {
    // Storage may be forbidden; the system's appearance is then used.
  }
  paintBrowser();
  new MutationObserver(paintBrowser).observe(root, { attributeFilter: ["data-palette"] });

  // The browser's own frame takes the colour of the first element whose media applies.
  function paintBrowser() {
    const { palette } = root.dataset;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      const { scheme } = meta.dataset;
      meta.media = palette ? (palette === scheme ? "all" : "not all") : `(prefers-color-scheme: ${scheme})`;
    }
  }
})();
