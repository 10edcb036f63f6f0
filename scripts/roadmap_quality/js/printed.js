// What paper can't use, what doesn't fit on it, and links whose address is lost on it.
(useless) => {
  const said = (one) => one.outerHTML.slice(0, 100).replace(/\s+/g, " ");
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const printed = [...document.querySelectorAll(useless)].filter(shown);
  const faults = printed.map((one) => `${said(one)} is printed`);
  for (const link of document.querySelectorAll("main a[href^=http]")) {
    const after = getComputedStyle(link, "::after").content;
    const address = link.getAttribute("href");
    const told = after.includes(address) || link.textContent.includes(address);
    if (shown(link) && !told) faults.push(`${said(link)} loses its address`);
  }
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const [red, green, blue, alpha = 1] = ground.match(/[\d.]+/g).map(Number);
  if (alpha !== 0 && Math.min(red, green, blue) < 230) faults.push("the paper is dark");
  return faults;
}
