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
})();
