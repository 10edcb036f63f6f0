// Marks that mean something and can't be seen in the visitor's own colours: no border, and a background that was taken away.
(selector) => {
  const seen = (style) =>
    ["Top", "Right", "Bottom", "Left"].some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1) ||
    style.forcedColorAdjust === "none";
  const marked = (one) => [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(one, part);
    return (part === null || style.content !== "none") && seen(style);
  });
  return [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility() && !marked(one))
    .map((one) => `${one.outerHTML.slice(0, 80)} can't be seen`);
}
