// Travel in time: the page's maps are put to any month, by a slider, step by step, played, or by the address.
//
// months.json is fetched when that is first asked for. `#2025-03` is a month's address.

import { show } from "./board.js";
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
  const [slider, play, share, status] = ["input", "[data-play]", "[data-share]", "[role=status]"].map(one);
  const blocks = ["real", "example"];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const now = () => all[slider.value];
  let all, loading, drawing, settling, playing;

  function load() {
    loading ??= months(place.dataset.travel).then((told) => (all = told));
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
    drawing ??= requestAnimationFrame(draw);
    clearTimeout(settling);
    if (!playing) settling = setTimeout(settle, SETTLED);
  }

  function draw() {
    const month = now();
    drawing = undefined;
    slider.setAttribute("aria-valuetext", month.name);
    slider.style.setProperty("--come", slider.value / slider.max);
    one("[data-name]").textContent = month.name;
    one("[data-kept]").hidden = !month.kept;
    if (month.kept) one("[data-kept] a").href = month.kept;
    for (const name of blocks) {
      show(one(`[data-board=${name}]`), one(`[data-events=${name}]`), month[name], calm.matches);
    }
  }

  /** Where somebody has stopped is an address, and is said. */
  function settle() {
    history.replaceState(null, "", `#${now().id}`);
    status.textContent = [now().name, ...blocks.flatMap(told)].filter(Boolean).join(". ");
  }

  /** What a block says: of what, how far it has come, and the first things that happened. */
  function told(name) {
    const board = ["caption", ".stand"].map((part) => one(`[data-board=${name}] ${part}`));
    const happened = [...place.querySelectorAll(`[data-events=${name}] li > span`)].slice(0, 3);
    return [...board, happened.length && document.getElementById(name), ...happened].map(spoken);
  }

  function step(by) {
    const before = slider.value;
    slider.value = Number(before) + by;
    if (slider.value === before) pause();
    else ask();
  }

  function start() {
    if (slider.value === slider.max) slider.value = 0;
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
    if (!/^\d{4}-\d\d$/.test(id) || !(await load())) return;
    const found = all.findIndex((month) => month.id === id);
    if (found < 0) return;
    pause();
    slider.value = found;
    ask();
  }

  /** To whom it may concern: by what the device shares with, or as a copied link. */
  async function give() {
    const url = new URL(all ? `#${now().id}` : "", location.href).href;
    if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => {});
    await navigator.clipboard.writeText(url);
    status.textContent = share.textContent = share.dataset.share;
  }

  play.dataset.start = play.textContent;
  slider.addEventListener("pointerdown", load);
  slider.addEventListener("input", () => (pause(), ask()));
  play.addEventListener("click", () => (playing ? pause() : start()));
  for (const button of place.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => (pause(), step(Number(button.dataset.step))));
  }
  share.hidden = !navigator.share && !navigator.clipboard;
  share.addEventListener("click", give);
  document.addEventListener("visibilitychange", () => document.hidden && pause());
  calm.addEventListener("change", pause);
  addEventListener("hashchange", arrive);
  if (slider.value === slider.defaultValue) arrive();
  else ask(); // moved before this ran
}
