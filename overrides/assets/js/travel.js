// Travel in time: the page's maps are put to any month, by a slider, step by step, played, or by the address.
//
// months.json is fetched when that is first asked for. `#2025-03` is a month's address on the page that it lies by;
// the start page's map travels too, and prints as today's.

import { begin, show } from "./board.js";
import { months } from "./months.js";

const PACE = 1100; // milliseconds a month, when it plays
const SETTLED = 500; // so long after the last step, the month is told and stands in the address

/** An element's words as one clause, without what is only drawn. */
function spoken(part) {
  const words = [...(part?.childNodes ?? [])].filter((node) => node.getAttribute?.("aria-hidden") !== "true");
  return words.map((node) => node.textContent).join("").replace(/\s+/g, " ").trim().replace(/\.$/, "");
}

/** Bring the page's travel to life. */
export function travel(place) {
  const one = (selector) => place.querySelector(selector);
  const [slider, play, share, status] = ["input", "[data-play]", "[data-share]", ".clock [role=status]"].map(one);
  const blocks = ["real", "example"];
  const home = new URL(".", new URL(place.dataset.travel, location.href));
  const here = home.pathname === location.pathname;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const now = () => all[slider.value];
  const last = () => slider.value === slider.max;
  const address = () => new URL(all ? `#${now().id}` : "", home).href;
  const parts = (name) => [one(`[data-board=${name}]`), one(`[data-events=${name}]`)];
  let all, loading, drawing, settling, playing;

  function load() {
    loading ??= months(place.dataset.travel).then(({ told, gone }) => {
      for (const name of blocks) begin(...parts(name), told.at(-1)[name], gone[name]);
      return (all = told);
    });
    return loading.catch(() => {
      loading = undefined;
      pause();
      status.classList.remove("hush");
      status.textContent = status.dataset.failed;
    });
  }

  /** Show the month that the slider stands at, at most once a frame. */
  async function ask() {
    clearTimeout(settling);
    if (!(await load())) return;
    drawing ??= requestAnimationFrame(() => draw(calm.matches));
    clearTimeout(settling);
    if (!playing) settling = setTimeout(settle, SETTLED);
  }

  function draw(still) {
    const month = now();
    const [kept, whole] = ["[data-kept]", "[data-whole]"].map(one);
    drawing = undefined;
    slider.setAttribute("aria-valuetext", month.name);
    slider.style.setProperty("--come", slider.value / slider.max);
    one("[data-name]").textContent = month.name;
    one("[data-today]").setAttribute("aria-disabled", last());
    if (whole) whole.href = address();
    if (kept) kept.hidden = !month.kept;
    if (kept && month.kept) kept.firstElementChild.href = month.kept;
    for (const name of blocks) show(...parts(name), month[name], still);
  }

  /** Where somebody has stopped is an address, and is said. */
  function settle() {
    if (here) history.replaceState(null, "", address());
    status.textContent = [now().name, ...blocks.flatMap(told)].filter(Boolean).join(". ");
  }

  /** What a block says: of what, how far it has come, and the first things that happened. */
  function told(name) {
    const board = ["caption", ".stand"].map((part) => one(`[data-board=${name}] ${part}`));
    const happened = [...place.querySelectorAll(`[data-events=${name}] li > span`)].slice(0, 3);
    return [...board, happened.length && one(`[data-heading=${name}]`), ...happened].map(spoken);
  }

  function step(by) {
    const before = slider.value;
    slider.value = Number(before) + by;
    if (slider.value === before) pause();
    else ask();
  }

  function start() {
    if (last()) slider.value = 0;
    playing = setInterval(() => step(1), PACE);
    play.textContent = play.dataset.pause;
    ask();
  }

  function pause() {
    if (!playing) return;
    playing = clearInterval(playing);
    play.textContent = play.dataset.start;
    if (all) settling = setTimeout(settle, SETTLED);
  }

  /** The month that the address names, where it does. */
  async function arrive() {
    const id = location.hash.slice(1);
    if (!here || !/^\d{4}-\d\d$/.test(id) || !(await load())) return;
    const found = all.findIndex((month) => month.id === id);
    if (found < 0) return;
    pause();
    slider.value = found;
    ask();
  }

  /** To whom it may concern: by what the device shares with, or as a copied link. */
  async function give() {
    const url = address();
    if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => {});
    await navigator.clipboard.writeText(url);
    status.textContent = share.textContent = share.dataset.share;
  }

  /** Today's map, at once. */
  function print() {
    if (here || !all) return;
    pause();
    slider.value = slider.max;
    draw(true);
  }

  play.dataset.start = play.textContent;
  slider.addEventListener("pointerdown", load);
  slider.addEventListener("focus", load);
  slider.addEventListener("input", () => (pause(), ask()));
  play.addEventListener("click", () => (playing ? pause() : start()));
  for (const button of place.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => (pause(), step(Number(button.dataset.step))));
  }
  one("[data-today]").addEventListener("click", () => {
    pause();
    if (!last()) step(slider.max);
  });
  share.hidden = !navigator.share && !navigator.clipboard;
  share.addEventListener("click", give);
  document.addEventListener("visibilitychange", () => document.hidden && pause());
  calm.addEventListener("change", pause);
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", print);
  if (slider.value === slider.defaultValue) arrive();
  else ask(); // moved before this ran
}
