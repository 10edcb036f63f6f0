// What paper can't use, what doesn't fit on it, and links whose address is lost on it.
(useless) => {
  const said = (one) => one.outerHTML.slice(0, 100).replace(/\s+/g, " ");
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const faults = [...document.querySelectorAll(useless)].filter(shown).map((one) => `${said(one)} is printed`);
  for (const link of document.querySelectorAll("main a[href^=http]")) {
    const after = getComputedStyle(link, "::after").content;
    const told = after.includes(link.getAttribute("href")) || link.textContent.includes(link.getAttribute("href"));
    if (shown(link) && !told) faults.push(`${said(link)} loses its address`);
  }
  const ground = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number);
  if (ground[3] !== 0 && Math.min(...ground.slice(0, 3)) < 230 && getComputedStyle(document.documentElement).backgroundColor !== "rgba(0, 0, 0, 0)") faults.push("the paper is dark");
  return faults;
}
