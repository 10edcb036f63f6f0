// What has the focus: its place among window.stops, and what is wrong with how it can be seen.
// A date has parts that the Tab key stops at: year, month, day and calendar. Null when nothing has.
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const name = one.outerHTML.slice(0, 120).replace(/\s+/g, " ");
  return { at: window.stops.indexOf(one), name, parts: one.type === "date" ? 4 : 1, faults: [...faults()] };

  function* faults() {
    const [rect] = [...one.getClientRects()].filter((each) => each.width && each.height);
    if (!rect) return yield "has no size";
    const beside = rect.right <= 0 || rect.left >= innerWidth;
    if (beside || rect.bottom <= 0 || rect.top >= innerHeight) return yield "is off screen";
    if (!ring()) yield "has no ring of 3 px that stands out";
    const cover = covering(rect);
    if (cover) yield `is under ${cover.outerHTML.slice(0, 60)}`;
  }

  // An outline; on the map, which is a drawing, the area's own edge.
  function ring() {
    const area = one.querySelector(".area");
    if (area && one.closest("svg")) return parseFloat(getComputedStyle(area).strokeWidth) >= 3;
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 3) return false;
    const colours = [style.outlineColor, ...(style.boxShadow.match(/rgba?\([^)]*\)/g) ?? [])];
    return colours.some((colour) => contrast(colour, ground(one.parentElement)) >= 3);
  }

  function covering(rect) {
    const x = Math.min(Math.max(rect.left + Math.min(rect.width, 24) / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(rect.top + rect.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const labelled = [...(one.labels ?? [])].some((label) => label.contains(top));
    const same = top && (one.contains(top) || top.contains(one) || labelled);
    return same ? null : (top ?? document.documentElement);
  }

  function ground(element) {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  }

  function contrast(a, b) {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(colour) {
    const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = channels(colour).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function channels(colour) {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return [red, green, blue, alpha];
  }
}
