// What doesn't fit: whatever makes the page scroll sideways, and text that is cut off.
() => {
  const width = document.documentElement.clientWidth;
  const said = (one) => one.outerHTML.slice(0, 100).replace(/\s+/g, " ");
  const hushed = (one) => {
    for (let each = one; each; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== "none") return true;
    }
    return false;
  };
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX);
  const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
  const own = (one) => [...one.childNodes].some(isText);
  const faults = [];
  const outside = new Set(); // of what reaches out, only the outermost is told
  for (const one of document.body.querySelectorAll("*")) {
    if (!one.checkVisibility({ visibilityProperty: true }) || hushed(one)) continue;
    const { left, right } = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    if ((right > width + 1 || left < -1) && !around(one)) {
      if (!outside.has(one.parentElement)) faults.push(`${said(one)} reaches out of the page`);
      outside.add(one);
    }
    const cut = (way, room) => /hidden|clip/.test(way) && own(one) && room > 1;
    const sideways = cut(style.overflowX, one.scrollWidth - one.clientWidth);
    const below = cut(style.overflowY, one.scrollHeight - one.clientHeight);
    if (sideways || below) faults.push(`${said(one)} is cut off`);
  }
  if (document.documentElement.scrollWidth > width) faults.push("the page scrolls sideways");
  return faults;

  // A wide table may scroll by itself, where the keyboard can reach it.
  function around(one) {
    for (let each = one.parentElement; each && each !== document.body; each = each.parentElement) {
      if (scrolls(each)) return true;
    }
    return one.closest(".skip") !== null;
  }
}
