// The menu of a narrow page: a button that says whether it is open; Esc closes it and returns the focus.

/** Let `button` open and close what it controls; the style sheet hides it by `aria-expanded`. */
export function menu(button) {
  if (!button) return;
  const panel = document.getElementById(button.getAttribute("aria-controls"));
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  const set = (open) => button.setAttribute("aria-expanded", String(open));

  button.addEventListener("click", () => set(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    const inside = panel.contains(document.activeElement);
    set(false);
    if (inside) button.focus();
  });
}
