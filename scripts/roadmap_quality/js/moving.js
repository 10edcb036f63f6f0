// What moves though the visitor has asked for stillness.
() => {
  const seconds = (text) => Math.max(0, ...text.split(",").map((each) => parseFloat(each) * (each.trim().endsWith("ms") ? 0.001 : 1)));
  const faults = [];
  if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") faults.push("the page scrolls smoothly");
  for (const one of document.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    const longest = Math.max(seconds(style.transitionDuration), style.animationName === "none" ? 0 : seconds(style.animationDuration));
    if (longest > 0.01) faults.push(`${one.outerHTML.slice(0, 80)} moves for ${longest} s`);
  }
  return faults;
}
