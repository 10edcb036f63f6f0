// Escape closes a term's definition without moving the pointer or the focus; it opens again once they have left.

export function terms(page) {
  page.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const term of page.querySelectorAll(".term:hover, .term:focus-within")) {
      const definition = term.lastElementChild;
      definition.hidden = true;
      for (const left of ["pointerleave", "focusout"]) {
        term.addEventListener(left, () => { definition.hidden = false; }, { once: true });
      }
    }
  });
}
