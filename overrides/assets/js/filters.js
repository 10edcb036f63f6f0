// Filters of an index page. The list is complete without them; they hide, count, sort and keep the address.
//
// <form class="filters" data-for="real examples"> filters the lists with these ids. An input named `region`
// compares its value with the items' `data-region` (several values with spaces between), or with their group's. Checkboxes of one
// name are alternatives; different names must all agree. `q` looks in the items' text; `sort` takes
// `title` or `-updated` and compares `data-sort-title`, `data-sort-updated`. A list may be parted into groups
// (`<div id="real"><section data-group><h3>…<ul>…`): a group without any item left is hidden; it isn't sorted. A group
// may be a `<details>`, and may hold others. A date field `since` leaves what could be told first on a later day.
// Where lists have grown, the form is told so by the event `grown`.

import { fold } from "./fold.js";
import { unfold } from "./groups.js";

const tally = document.querySelector("#tally-words") && import("./tally.js");

/** Bring one form to life. */
export function filters(form) {
  const lists = form.dataset.for.split(" ").map((id) => document.getElementById(id));
  const parts = lists.filter(Boolean).map((list) => ({ list, items: items(list) }));
  const fields = [...form.elements].filter((field) => field.name);
  const update = () => apply(form, fields, parts);
  const sieve = form.querySelector("details");
  const wide = matchMedia("(min-width: 48rem)");
  const stand = () => (sieve.open = wide.matches);

  stand();
  wide.addEventListener("change", stand);

  restore(fields);
  update();
  form.addEventListener("input", () => (update(), store(form)));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll("[data-reset]")) {
    button.addEventListener("click", () => {
      fields.forEach((field) => assign(field, []));
      update();
      store(form);
      (sieve.open ? fields[0] : sieve.firstElementChild).focus();
    });
  }
  addEventListener("popstate", () => (restore(fields), update()));
  form.addEventListener("grown", () => {
    for (const part of parts) part.items = items(part.list);
    update();
  });
}

/** A list's items; a calendar's stand in a list for each group (a month). */
function items(list) {
  return [...(list.matches("ul, ol") ? list.children : list.querySelectorAll("[data-group] li"))];
}

function apply(form, fields, parts) {
  const chosen = choices(form);
  for (const part of parts) {
    part.shown = part.items.filter((item) => agrees(item, chosen));
    for (const item of part.items) item.hidden = !part.shown.includes(item);
    unfold(part.list, chosen.size > 0);
    sort(part, chosen.get("sort")?.[0]);
    say(part);
  }
  tally?.then(({ tell }) => parts.forEach((part) => tell(part.list, chosen)));
  for (const field of fields) count(field, chosen, parts);
  tellChosen(form.querySelector("[data-chosen]"), chosen.size);
  const note = form.querySelector(".zero-note");
  if (note) note.hidden = !form.querySelector(".zero");
}

/** Beside the fold's name, how much is chosen in it. */
function tellChosen(place, number) {
  const words = number === 1 ? place.dataset.one : place.dataset.many.replace("{n}", number);
  place.textContent = number ? ` ${words}` : "";
}

/** What is chosen: name → values, without empty ones. */
function choices(form) {
  const chosen = new Map();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) chosen.set(name, [...(chosen.get(name) ?? []), value.trim()]);
  }
  return chosen;
}

function agrees(item, chosen, except) {
  return [...chosen].every(([name, values]) => {
    if (name === except || name === "sort") return true;
    if (name === "q") return has(item, values[0]);
    if (name === "since") return item.dataset.since > values[0];
    const own = (item.closest(`[data-${name}]`)?.dataset[name] ?? "").split(" ");
    return values.some((value) => own.includes(value));
  });
}

function has(item, words) {
  const text = fold(item.textContent);
  return fold(words).split(/\s+/).every((word) => text.includes(word));
}

/** How many each choice would give with the other fields as they are; real and example lists stay apart. */
function count(field, chosen, parts) {
  if (field.type === "checkbox") return label(field.closest("label"), field.value, field.name, chosen, parts);
  if (field.tagName !== "SELECT") return;
  field.classList.toggle("set", field.name !== "sort" && field.value !== "");
  if (field.name === "sort") return;
  for (const option of field.options) {
    if (!option.value) continue;
    option.dataset.label ??= option.text;
    option.text = `${option.dataset.label} (${numbers(field.name, option.value, chosen, parts).join(" + ")})`;
  }
}

function label(chip, value, name, chosen, parts) {
  const found = numbers(name, value, chosen, parts);
  const place = chip.querySelector(".n");
  if (place) place.textContent = found.join(" + ");
  chip.classList.toggle("zero", found.every((number) => number === 0));
}

function numbers(name, value, chosen, parts) {
  const asked = new Map(chosen).set(name, [value]);
  return parts.map(({ items }) => items.filter((item) => agrees(item, asked)).length);
}

/** Announce one list's count, and show the way out when nothing is left. */
function say({ list, shown, items }) {
  const status = document.querySelector(`[data-count="${list.id}"]`);
  const { one, many } = status?.dataset ?? {};
  if (status) status.textContent = (shown.length === 1 ? one : many).replace("{n}", shown.length).replace("{all}", items.length);
  const empty = document.querySelector(`[data-when-empty="${list.id}"]`);
  if (empty) empty.hidden = shown.length > 0;
}

function sort({ list, items }, key) {
  if (!list.matches("ul, ol")) return;
  const name = key?.replace(/^-/, "");
  const value = (item) => item.getAttribute(`data-sort-${name}`) ?? "";
  const sign = key?.startsWith("-") ? -1 : 1;
  const language = document.documentElement.lang;
  const compare = (a, b) => sign * value(a).localeCompare(value(b), language, { numeric: true });
  list.append(...(key ? [...items].sort(compare) : items));
}

function store(form) {
  const address = new URL(location);
  const query = new URLSearchParams([...choices(form)].flatMap(([name, values]) => values.map((value) => [name, value])));
  address.search = query;
  history.replaceState(null, "", address);
}

function restore(fields) {
  const query = new URLSearchParams(location.search);
  for (const field of fields) assign(field, query.getAll(field.name));
}

function assign(field, values) {
  if (field.type === "checkbox") field.checked = values.includes(field.value);
  else if (field.tagName !== "SELECT") field.value = values[0] ?? "";
  else field.value = [...field.options].some((option) => option.value === values[0]) ? values[0] : field.options[0].value;
}
