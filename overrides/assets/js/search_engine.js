// Pagefind, loaded when someone searches: one index a language.

import { fold } from "./fold.js";

const JUDGED = 5;
const ALIKE = 5;
const ENDING = 4;
const WORDS = 8;
// What isn't part of a word but stands around it; quotation marks hold a phrase together.
const SIGNS = /(^|\s)[^\p{L}\p{N}\s"]+|[^\p{L}\p{N}\s"]+(?=\s|$)/gu;

const engines = new Map();

/**
 * All hits, best first, in the language whose `root` is given; `sure` when the very words were found, `some` when no page
 * has them all. Words of `filler` are only asked for when there are no others.
 */
export async function find(root, question, filler) {
  const engine = await load(root);
  const ask = () => answer(engine.pagefind, question.replace(SIGNS, " ").trim(), filler);
  engine.last = engine.last.then(ask, ask);
  return engine.last;
}

/** Have the index at hand before the first question. */
export function warm(root) {
  load(root).catch(() => {});
}

function load(root) {
  const base = new URL(root, document.baseURI);
  if (!engines.has(base.href)) {
    const loading = import(new URL("pagefind/pagefind.js", base)).then(async (pagefind) => {
      await pagefind.options({ baseUrl: base.pathname, excerptLength: 24 });
      await pagefind.init();
      return { pagefind, last: Promise.resolve() };
    });
    engines.set(base.href, loading);
    loading.catch(() => engines.delete(base.href));
  }
  return engines.get(base.href);
}

/** What is asked in a whole sentence has words that say nothing; the others may still be too many for any one page. */
async function answer(pagefind, question, filler) {
  const said = [...new Set(question.split(/\s+/))];
  const telling = said.filter((word) => !filler.includes(word.toLowerCase()));
  const plain = question.includes('"') || !telling.length;
  const all = await inTurn(pagefind, plain ? question : telling.join(" "));
  return plain || all.hits.length || telling.length < 2 ? all : someOf(pagefind, telling.slice(0, WORDS));
}

/** The pages that have the most words, or those that few pages have. */
async function someOf(pagefind, words) {
  const weights = new Map();
  const hits = new Map();
  for (const word of words) {
    const found = await inTurn(pagefind, word);
    for (const hit of found.sure ? found.hits : []) {
      weights.set(hit.id, (weights.get(hit.id) ?? 0) + 1 / found.hits.length);
      if (!hits.has(hit.id)) hits.set(hit.id, hit);
    }
  }
  const enough = Math.max(...weights.values()) / 2;
  const best = [...weights].filter(([, weight]) => weight >= enough).sort(([, one], [, other]) => other - one);
  return { hits: best.map(([id]) => hits.get(id)), sure: false, some: true };
}

/**
 * Letters as they are written come first: "lager" isn't "läge". Who writes dots and rings means them; who writes none may
 * lack the keys, so "fardplan" also finds "färdplan".
 */
async function inTurn(pagefind, question) {
  const exact = await search(pagefind, question, true);
  if (exact.hits.length && question.normalize("NFD") !== question.normalize("NFC")) return exact;
  const folded = await search(pagefind, question, false);
  const known = new Set(exact.hits.map((hit) => hit.id));
  return {
    hits: [...exact.hits, ...folded.hits.filter((hit) => !known.has(hit.id))],
    sure: exact.sure || folded.sure,
  };
}

async function search(pagefind, question, exactDiacritics) {
  await pagefind.options({ exactDiacritics });
  const { results } = await pagefind.search(question);
  return judged(results, fold(question).replaceAll('"', ""));
}

/**
 * A word that nothing begins with is cut by Pagefind until something does: "omställningen" finds "om" on English pages.
 * What is found then is only kept when the words could be forms of each other; the first hits tell it for all.
 */
async function judged(hits, word) {
  const pages = await Promise.all(hits.slice(0, JUDGED).map((hit) => hit.data()));
  const found = pages.flatMap((page) => [...page.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, mark]) => fold(mark)));
  const several = /[^\p{L}\p{N}]/u.test(word);
  if (several || !found.length || found.some((mark) => mark.includes(word))) return { hits, sure: hits.length > 0 };
  const alike = Math.max(...found.map((mark) => begin(mark, word)));
  return { hits: alike < Math.min(ALIKE, word.length - ENDING) ? [] : hits, sure: false };
}

/** How many letters two words begin with alike. */
function begin(one, other) {
  const differs = [...one].findIndex((letter, place) => letter !== other[place]);
  return differs < 0 ? one.length : differs;
}
