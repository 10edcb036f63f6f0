// Search, in a dialog over any page and on a page of its own: what is asked, what is said, where the focus is.
// The index and the hits are others' business; they are loaded by those who search.

const FIRST = 24;
const PAUSE = 180;
const load = () => Promise.all([import("./search_engine.js"), import("./search_hits.js"), import("./search_answers.js")]);

/** Bring the search in `box` to life, in its dialog or on the search page. */
export function search(box) {
  if (!box) return;
  const view = new Search(box);
  const dialog = box.closest("dialog");
  if (dialog) wireDialog(dialog, view);
  else view.restore();
}

function wireDialog(dialog, view) {
  for (const opener of document.querySelectorAll("[data-search-open]")) {
    opener.addEventListener("click", () => {
      dialog.showModal();
      view.input.select();
      view.warm();
    });
  }
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  // In a search field Esc would first empty the field; here it always closes, and focus returns to the opener.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

class Search {
  constructor(box) {
    this.text = box.dataset;
    this.filler = this.text.filler.split(" ");
    this.input = box.querySelector("input");
    this.status = box.querySelector(".status");
    this.hits = box.querySelector(".hits");
    this.help = box.querySelector(".help");
    this.onPage = !box.closest("dialog");
    this.input.addEventListener("input", () => this.later());
    this.input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.run(FIRST);
    });
    box.addEventListener("keydown", (event) => this.step(event));
  }

  /** Take the question from the address of the search page. */
  restore() {
    this.input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (this.input.value) this.run(FIRST);
  }

  /** Have the index at hand before the first question. */
  warm() {
    load().then(([engine]) => engine.warm(this.text.root)).catch(() => {});
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(FIRST), PAUSE);
  }

  async run(limit) {
    clearTimeout(this.timer);
    const question = this.input.value.trim();
    this.asked = question;
    if (this.onPage) remember(question);
    if (!question) return this.show([], [], true);
    if (!this.hits.hasChildNodes()) this.status.textContent = this.text.loading;
    try {
      const [engine, hits, named] = await load();
      const answers = await named.answers(this.text.root, question, this.filler);
      const found = await engine.find(this.text.root, question, this.filler);
      const pages = await Promise.all(found.hits.slice(0, limit).map((hit) => hit.data()));
      if (this.asked !== question) return;
      this.answerWith(hits, question, found, { answers, pages });
      if (!answers.length && (!found.hits.length || !found.sure)) await this.elsewhere(engine, hits, question);
    } catch {
      if (this.asked === question) this.show([this.text.failed], [], true);
    }
  }

  /** What is called so stands first, and only there. */
  answerWith(hits, question, found, { answers, pages }) {
    const told = new Set(answers.map((one) => one.address.pathname));
    const others = pages.filter((page) => !told.has(new URL(page.url, document.baseURI).pathname));
    const count = answers.length + found.hits.length - (pages.length - others.length);
    const all = found.hits.length === pages.length;
    const parts = [...hits.answers(answers, this.text.answers, all), ...hits.groups(others, this.text.rest, all)];
    if (!all) parts.push(hits.button(say(this.text.more, count, question), () => this.rest(count)));
    const { none, one, many, someOne, someMany } = this.text;
    const said = found.some && !answers.length ? [none, someOne, someMany] : [none, one, many];
    this.show([say(said[Math.min(count, 2)], count, question)], parts, count === 0);
  }

  /** All of them, asked for with a button; it is gone then, so the first one that is new gets the focus. */
  async rest(count) {
    const known = new Set(this.links().map((link) => link.href));
    await this.run(count);
    this.links().find((link) => !known.has(link.href))?.focus();
  }

  /** Offer what the other language has; an index out of reach has nothing. */
  async elsewhere(engine, hits, question) {
    const found = await engine.find(this.text.otherRoot, question, this.filler).catch(() => ({ hits: [] }));
    const count = found.hits.length;
    if (this.asked !== question || !count || (this.links().length && !found.sure)) return;
    const label = say(count === 1 ? this.text.otherOne : this.text.otherMany, count, question);
    const link = hits.link(label, `${this.text.otherRoot}search/?q=${encodeURIComponent(question)}`);
    link.hreflang = this.text.otherLang;
    this.status.append(" ", link);
  }

  links() {
    return [...this.hits.querySelectorAll("a")];
  }

  show(message, parts, help) {
    this.status.replaceChildren(...message);
    this.hits.replaceChildren(...parts);
    this.help.hidden = !help;
  }

  /** Arrow keys walk between the field and the hits; Tab does too. */
  step(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const stops = [...event.currentTarget.querySelectorAll("input, .status a, .hits a, .hits button")];
    const next = stops[stops.indexOf(document.activeElement) + by];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  }
}

function remember(question) {
  const address = new URL(location);
  if (question) address.searchParams.set("q", question);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
}

function say(template, count, question) {
  return template.replace("{n}", count).replace("{q}", () => question);
}
