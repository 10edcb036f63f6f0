// Answers by name, before the pages that hold the words: terms, municipalities, regions, roadmaps and indexes.

import { fold } from "./fold.js";

const SHOWN = 3;
const SHORTEST = 3;
// How well a name fits: the same words, words bent another way, some of the question's words.
const [SAME, BENT, PART] = [0, 1, 2];

const loading = new Map();

/** What is called as the question asks, the best first, each with its `address`; none where their file is out of reach. */
export async function answers(root, question, filler) {
  const known = await load(root).catch(() => null);
  if (!known) return [];
  const said = wordsOf(question);
  const telling = said.filter((word) => !filler.includes(word));
  const found = known.answers
    .map((one) => ({ ...one, fit: Math.min(...[one.title, ...one.names].map((name) => fit(name, said, telling, known.ending))) }))
    .filter((one) => one.fit <= PART);
  const best = Math.min(...found.map((one) => one.fit));
  const shown = found.filter((one) => one.fit < PART || best === PART).sort((one, other) => one.fit - other.fit);
  return shown.slice(0, SHOWN).map((one) => ({ ...one, address: new URL(root + one.path, document.baseURI) }));
}

function load(root) {
  const address = new URL(`${root}search/answers.json`, document.baseURI);
  if (!loading.has(address.href)) {
    const asked = fetch(address).then(async (answer) => {
      const { endings, within, answers } = await answer.json();
      return { answers, ending: new RegExp(`^(?:${endings}|${within})$`) };
    });
    loading.set(address.href, asked);
    asked.catch(() => loading.delete(address.href));
  }
  return loading.get(address.href);
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-:][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A question may have words around the name that say nothing, or be the name word by word. */
function fit(name, said, telling, ending) {
  const named = wordsOf(name);
  if (!named.length) return Infinity;
  const whole = Math.min(alike(named, said, ending), alike(named, telling, ending));
  if (whole < Infinity) return whole;
  const starts = telling.keys();
  return [...starts].some((at) => alike(named, telling.slice(at, at + named.length), ending) < Infinity) ? PART : Infinity;
}

function alike(named, asked, ending) {
  if (named.length !== asked.length) return Infinity;
  return Math.max(...named.map((word, at) => sameWord(word, asked[at], ending)));
}

/** Who writes dots and rings means them; who writes none may lack the keys. */
function sameWord(named, asked, ending) {
  const written = asked.normalize("NFD") === asked.normalize("NFC") ? fold(named) : named;
  if (written === asked) return SAME;
  const [short, long] = [written, asked].sort((one, other) => one.length - other.length);
  const bent = short.length >= SHORTEST && long.startsWith(short) && ending.test(long.slice(short.length));
  return bent ? BENT : Infinity;
}
