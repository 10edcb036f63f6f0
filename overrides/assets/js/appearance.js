// Light, dark, or as the system: the only thing that the site stores, and only when someone chooses.

const KEY = "palette";

/** Show the stored choice in the radio buttons `choices`, and store a new one. */
export function appearance(choices) {
  const root = document.documentElement;
  for (const choice of choices) {
    choice.checked = choice.value === (root.dataset.palette ?? "auto");
    choice.addEventListener("change", () => choose(root, choice.value));
  }
}

function choose(root, value) {
  if (value === "auto") delete root.dataset.palette;
  else root.dataset.palette = value;
  try {
    if (value === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
