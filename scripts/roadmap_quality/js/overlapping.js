// Texts that lie on each other: lines of two elements, neither inside the other, that share more than a hair.
() => {
  const HAIR = 3; // CSS pixels: letters' boxes touch a little where lines are set tight
  const lines = [];
  const box = document.querySelector("dialog[open]") ?? document.body;
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || unseen(one)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > HAIR && rect.height > HAIR);
    lines.push(...rects.map((rect) => ({ one, rect })));
  }
  lines.sort((a, b) => a.rect.top - b.rect.top);
  const faults = new Set();
  for (let at = 0; at < lines.length; at += 1) {
    const { bottom } = lines[at].rect;
    for (let next = at + 1; next < lines.length && lines[next].rect.top < bottom - HAIR; next += 1) {
      if (!shares(lines[at], lines[next])) continue;
      faults.add(`“${said(lines[at])}” and “${said(lines[next])}” lie on each other`);
    }
  }
  return [...faults];

  function shares({ one, rect }, { one: other, rect: place }) {
    if (one.contains(other) || other.contains(one)) return false;
    const wide = Math.min(rect.right, place.right) - Math.max(rect.left, place.left);
    const high = Math.min(rect.bottom, place.bottom) - Math.max(rect.top, place.top);
    // A line's box is higher than its letters: a third of it is the room above and below them.
    return wide > HAIR && high > Math.min(rect.height, place.height) / 3;
  }

  // Not shown, or said and not shown; or stuck over what scrolls under it.
  function unseen(one) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
    for (let each = one; each; each = each.parentElement) {
      const { clipPath, position } = getComputedStyle(each);
      if (clipPath !== "none" || position === "sticky" || each.matches(".skip")) return true;
    }
    return false;
  }

  function said({ one }) {
    return one.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  }
}
