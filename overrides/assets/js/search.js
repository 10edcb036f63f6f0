// Search with Pagefind: loaded when someone searches, one index a language, hits grouped by kind.

const FIRST = 24;
const PAUSE = 180;

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

  warm() {
    engine(this.text.root).catch(() => {});
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
    if (!question) return this.show("", [], true);
    if (!this.hits.hasChildNodes()) this.status.textContent = this.text.loading;
    try {
      const { results } = await (await engine(this.text.root)).search(question);
      const pages = await Promise.all(results.slice(0, limit).map((hit) => hit.data()));
      if (this.asked !== question) return;
      if (results.length) this.found(question, results.length, pages);
      else await this.nothing(question);
    } catch {
      this.show(this.text.failed, [], true);
    }
  }

  found(question, count, pages) {
    const all = count === pages.length;
    const parts = [...byKind(pages, this.text.rest)].flatMap(([kind, found]) => group(kind, found, all));
    if (!all) parts.push(more(say(this.text.more, count, question), () => this.run(count)));
    this.show(say(count === 1 ? this.text.one : this.text.many, count, question), parts, false);
  }

  /** Nothing here: say so, and offer what the other language has. */
  async nothing(question) {
    this.show(say(this.text.none, 0, question), [], true);
    const { results } = await (await engine(this.text.otherRoot)).search(question);
    if (this.asked !== question || !results.length) return;
    const label = say(results.length === 1 ? this.text.otherOne : this.text.otherMany, results.length, question);
    const link = element("a", label);
    link.href = `${this.text.otherRoot}search/?q=${encodeURIComponent(question)}`;
    link.hreflang = this.text.otherLang;
    const line = element("p");
    line.append(link);
    this.hits.replaceChildren(line);
    this.status.textContent += ` ${label}.`;
  }

  show(message, parts, help) {
    this.status.textContent = message;
    this.hits.replaceChildren(...parts);
    this.help.hidden = !help;
  }

  /** Arrow keys walk between the field and the hits; Tab does too. */
  step(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const stops = [this.input, ...this.hits.querySelectorAll("a, button")];
    const next = stops[stops.indexOf(document.activeElement) + by];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  }
}

const engines = new Map();

/** Pagefind for the language whose root is given, loaded once. */
function engine(root) {
  const base = new URL(root, document.baseURI);
  if (!engines.has(base.href)) {
    const loading = import(new URL("pagefind/pagefind.js", base)).then(async (pagefind) => {
      await pagefind.options({ baseUrl: base.pathname, excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    });
    engines.set(base.href, loading);
    loading.catch(() => engines.delete(base.href));
  }
  return engines.get(base.href);
}

/** Kind → its pages, kinds in the order of their best hit. */
function byKind(pages, rest) {
  const kinds = new Map();
  for (const page of pages) {
    const kind = page.meta.kind ?? rest;
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  return kinds;
}

/** A kind's hits; how many they are is only known when all are there. */
function group(kind, pages, all) {
  const list = element("ol");
  list.append(...pages.map(hit));
  return [element("h2", all ? `${kind} (${pages.length})` : kind), list];
}

function hit(page) {
  const item = element("li");
  const link = element("a", page.meta.title);
  link.href = page.url;
  const excerpt = element("p");
  excerpt.append(...marked(page.excerpt));
  item.append(link);
  if (page.meta.example) item.append(" ", element("span", page.meta.example, "tag example"));
  item.append(excerpt);
  return item;
}

/** Pagefind's excerpt is text with entities and <mark>; only these are taken from it. */
function* marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  for (const node of parsed.body.childNodes) {
    yield node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent;
  }
}

function more(label, action) {
  const button = element("button", label, "button");
  button.type = "button";
  button.addEventListener("click", action);
  return button;
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

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
