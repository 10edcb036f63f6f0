// Everything on the page that the Tab key should reach, kept as window.stops; returns how many there are.
() => {
  const controls = "button, input:not([type=hidden]), select, textarea";
  const wanted = `a[href], ${controls}, summary, [tabindex]:not([tabindex='-1'])`;
  const box = document.querySelector("dialog[open]") ?? document;
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const usable = (one) => !one.closest("[inert]") && !one.disabled;
  // Of a group of radio buttons Tab reaches the chosen one; arrow keys walk on from there.
  const apart = (one) => one.type !== "radio" || one.checked;
  window.stops = [...box.querySelectorAll(wanted)].filter((one) => shown(one) && usable(one) && apart(one));
  begin();
  return window.stops.length;

  // Where something has had the focus, Tab goes on from there, even if it is gone.
  function begin() {
    const start = document.createElement("span");
    start.tabIndex = -1;
    (box === document ? document.body : box).prepend(start);
    start.focus();
    start.remove();
    scrollTo(0, 0);
  }
}
