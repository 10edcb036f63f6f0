// What moves though the visitor has asked for stillness.
() => {
  const second = (text) => parseFloat(text) * (text.trim().endsWith("ms") ? 0.001 : 1);
  const seconds = (text) => Math.max(0, ...text.split(",").map(second));
  const faults = [];
  const { scrollBehavior } = getComputedStyle(document.documentElement);
  if (scrollBehavior === "smooth") faults.push("the page scrolls smoothly");
  for (const one of document.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    const animated = style.animationName === "none" ? 0 : seconds(style.animationDuration);
    const longest = Math.max(seconds(style.transitionDuration), animated);
    if (longest > 0.01) faults.push(`${one.outerHTML.slice(0, 80)} moves for ${longest} s`);
  }
  return faults;
}
