// Missions glide from where they stood to where they stand: only transform and opacity are animated.

const WAY = { duration: 500, easing: "cubic-bezier(.3, .1, .2, 1)" };

/** Where each mission's dot is drawn now, on its way too. */
export function places(board) {
  return new Map(dots(board).map((dot) => [name(dot), dot.getBoundingClientRect()]));
}

/** Let each dot begin where it was `before`; one that wasn't there appears. */
export function glide(board, before) {
  const ways = dots(board).map((dot) => [dot, before.get(name(dot)), dot.getBoundingClientRect()]);
  for (const [dot, from, to] of ways) {
    if (!from) dot.animate([{ transform: "scale(0)", opacity: 0 }, { transform: "none", opacity: 1 }], WAY);
    else if (from.x !== to.x || from.y !== to.y) dot.animate(way(from.x - to.x, from.y - to.y), WAY);
  }
}

function way(x, y) {
  return [
    { transform: `translate(${x}px, ${y}px)` },
    { transform: `translate(${x / 2}px, ${y / 2}px) scale(1.5)` },
    { transform: "none" },
  ];
}

function dots(board) {
  return [...board.querySelectorAll(".dot[data-id]")];
}

/** A mission on two lines is two dots. */
function name(dot) {
  return `${dot.closest("tr").dataset.line}/${dot.dataset.id}`;
}
