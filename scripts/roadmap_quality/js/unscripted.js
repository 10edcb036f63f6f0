// Without scripts: controls that do nothing, and text of the page's own that isn't shown.
(forScripts) => {
  const said = (one) => one.outerHTML.slice(0, 80).replace(/\s+/g, " ");
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const controls = [...document.querySelectorAll("button, form.filters :is(input, select)")].filter(shown);
  const folded = (one) => one.closest("details:not([open])") !== null;
  const lost = [...document.querySelectorAll("main *")].filter(
    (one) => !shown(one) && shown(one.parentElement) && one.textContent.trim() && !folded(one) && !one.closest(forScripts),
  );
  return [
    ...controls.map((one) => `${said(one)} does nothing`),
    ...lost.filter((one) => !one.matches("script, style, template")).map((one) => `${said(one)} isn't shown`),
  ];
}
