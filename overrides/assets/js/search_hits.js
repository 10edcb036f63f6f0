// Pagefind's hits as elements: grouped by kind, each with its example mark and the words that were found.

const TERMS = 3;
const WORDS = 24;
// A piece of a list or a table, where one word in so many is a number, says less than the page's summary.
const NUMBERS = 3;

/** The groups' headings and lists; how many a kind has is only known when `all` are there. */
export function groups(pages, rest, all) {
  return [...byKind(pages, rest)].flatMap(([kind, found]) => {
    const list = element("ol");
    list.append(...found.map(hit));
    return [element("h2", all ? `${kind} (${found.length})` : kind), list];
  });
}

/** What is called as was asked; nothing where nothing is. */
export function answers(found, heading, all) {
  if (!found.length) return [];
  const list = element("ol");
  list.append(...found.map(answer));
  return [element("h2", all ? `${heading} (${found.length})` : heading), list];
}

function answer(one) {
  const item = element("li");
  item.append(link(one.title, one.address.pathname + one.address.hash), paragraph([one.told]));
  return item;
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

function hit(page) {
  const item = element("li");
  item.append(link(page.meta.title, page.url));
  if (page.meta.example) item.append(" ", element("span", page.meta.example, "tag example"));
  const terms = termsOf(page);
  item.append(...(terms.length ? terms.map((term) => meaning(page, term)) : [paragraph(marked(page))]));
  return item;
}

/** On a page of terms, those that were found, best first. */
function termsOf(page) {
  const terms = page.anchors.filter((anchor) => anchor.element === "dfn");
  const best = [...page.weighted_locations].sort((a, b) => b.balanced_score - a.balanced_score);
  const found = best.map(({ location }) => terms.findLast((term) => term.location <= location));
  return [...new Set(found.filter(Boolean))].slice(0, TERMS);
}

/** A term with its own words, up to the next term; the index words after its last sentence are not for reading. */
function meaning(page, term) {
  const next = page.anchors.find((anchor) => anchor.element === "dfn" && anchor.location > term.location);
  const own = page.raw_content.split(/[\s\u200b]+/).slice(term.location, next?.location).join(" ");
  const words = own.slice(term.text.length).replace(/[^.!?]*$/, "").trim().split(" ");
  const told = words.length > WORDS ? `${words.slice(0, WORDS).join(" ")} …` : words.join(" ");
  return paragraph([link(term.text, `${page.url}#${term.id}`), ` – ${told}`]);
}

/**
 * What stands around the found words. The excerpt is text with entities and <mark>; only these are taken from it. A page
 * that was found by words it doesn't show says what it is, and so does one that was found among numbers.
 */
function marked(page) {
  const { body } = new DOMParser().parseFromString(page.excerpt, "text/html");
  if (page.meta.summary && (!body.querySelector("mark") || isNumbers(body.textContent))) return [page.meta.summary];
  if (!body.querySelector("mark")) return [body.textContent];
  const parts = [...body.childNodes].map((node) => (node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent));
  const { content, plain_excerpt: told } = page;
  return [content.startsWith(told) ? "" : "… ", ...parts, content.endsWith(told) ? "" : " …"];
}

function isNumbers(text) {
  const words = text.split(/\s+/);
  return words.filter((word) => /^[\d.,:;%–−-]+$/.test(word)).length * NUMBERS > words.length;
}

export function link(label, address) {
  const made = element("a", label);
  made.href = address;
  return made;
}

export function button(label, action) {
  const made = element("button", label, "button");
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}

function paragraph(parts) {
  const made = element("p");
  made.append(...parts);
  return made;
}

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
