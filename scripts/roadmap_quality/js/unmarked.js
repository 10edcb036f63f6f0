// Marks that mean something and can't be seen in the visitor's own colours: no edge, and a ground that was
// taken away; or colours of their own, kept, which don't stand out from the visitor's. A mark around others is
// seen by them.
(selector) => {
  const canvas = luminance(getComputedStyle(document.documentElement).backgroundColor);
  return [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility() && !one.querySelector(selector))
    .filter((one) => ![null, "::before", "::after"].some((part) => drawn(one, part)))
    .map((one) => `${one.outerHTML.slice(0, 80)} can't be seen`);

  function drawn(one, part) {
    const style = getComputedStyle(one, part);
    if (part && style.content === "none") return false;
    const kept = style.forcedColorAdjust === "none";
    const edged = ["Top", "Right", "Bottom", "Left"].some((side) => {
      const [line, width, colour] = ["Style", "Width", "Color"].map((end) => style[`border${side}${end}`]);
      return line !== "none" && parseFloat(width) >= 1 && (!kept || stands(colour));
    });
    return edged || (kept && stands(style.backgroundColor));
  }

  function stands(colour) {
    if (/^rgba\(.*, 0\)$/.test(colour)) return false;
    const [low, high] = [luminance(colour), canvas].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05) >= 3;
  }

  function luminance(colour) {
    const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
