// Without scripts: controls that do nothing, and text of the page's own that is shown nowhere on it.
(forScripts) => {
  const said = (one) => one.outerHTML.slice(0, 80).replace(/\s+/g, " ");
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const controls = [...document.querySelectorAll("button, form.filters :is(input, select)")].filter(shown);
  const main = plain(document.querySelector("main").innerText);
  const elsewhere = `${forScripts}, svg, script, style, template, details:not([open])`;
  const hidden = (one) => !one.closest(elsewhere) && !shown(one) && shown(one.parentElement);
  // A definition is shown where its term has the focus.
  const isTold = (one) => {
    const term = one.matches("[role=tooltip]") && document.querySelector(`[aria-describedby="${one.id}"]`);
    if (!term) return false;
    term.focus();
    const seen = shown(one);
    term.blur();
    return seen;
  };
  // Of a name's two lengths, the window has room for the one or the other.
  const isShortened = (one) => one.matches(".long + .short") && shown(one.previousElementSibling);
  const lost = [...document.querySelectorAll("main *")].filter(
    (one) => hidden(one) && !main.includes(plain(one.textContent)) && !isTold(one) && !isShortened(one),
  );
  const useless = controls.map((one) => `${said(one)} does nothing`);
  return [...useless, ...lost.map((one) => `${said(one)} isn't shown`)];
}
