// The groups of a list that is filtered: which are left, how many items each has, and which of those that fold are open.

const ENOUGH = 40;

/** Show the groups that have items left; open the first that fold, as far as one reads, once something was `asked`. */
export function unfold(list, asked) {
  for (const group of list.querySelectorAll("[data-group]")) {
    const left = shown(group);
    group.hidden = !left;
    const number = group.querySelector(":scope > summary [data-n]");
    if (number) number.textContent = left;
  }
  let open = 0;
  for (const group of list.querySelectorAll("details[data-group]")) {
    const outer = group.parentElement.closest("details[data-group]");
    group.dataset.first ??= group.open ? "open" : "";
    if (!asked) group.open = group.dataset.first !== "";
    else if (outer) group.open = shown(group) === shown(outer);
    else if ((group.open = open < ENOUGH)) open += shown(group);
  }
}

function shown(group) {
  return group.querySelectorAll("li:not([hidden])").length;
}
