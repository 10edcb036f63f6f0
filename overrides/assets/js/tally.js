// Changes by topic, in a sentence: of each quarter, and of all that a reader has chosen. The numbers are those of the rows
// that are shown, the words those that the page brings along.

const place = document.getElementById("tally-words");
const words = place.dataset;
const topics = [...place.children].map((item) => item.dataset);
const plural = new Intl.PluralRules(words.locale);
const joined = new Intl.ListFormat(words.locale, { type: "conjunction" });
const day = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "UTC" });

/** Say what is left in a list. A day that was chosen takes the place of the half-years. */
export function tell(list, chosen) {
  for (const part of document.querySelectorAll("[data-half-years]")) part.hidden = chosen.has("since");
  for (const sentence of list.querySelectorAll("[data-tally]")) {
    const what = counted(sentence.closest("[data-group]"));
    if (what) sentence.textContent = words.sentence.replace("{what}", () => what);
  }
  const answer = document.querySelector(`[data-answer="${list.id}"]`);
  const whole = !document.querySelector("[data-years]"); // As long as years are missing, nothing can be said of all.
  const what = chosen.size && whole ? counted(list) : "";
  answer.textContent = what && ` – ${said(chosen.get("since")?.[0]).replace("{what}", () => what)}`;
}

function said(since) {
  return since ? words.since.replace("{date}", day.format(new Date(`${since}T00:00Z`))) : words.sentence;
}

/** `2 nya lägen och 1 nytt resultat`; nothing where there is nothing left. */
function counted(group) {
  const left = [...group.querySelectorAll("li:not([hidden])")].map((item) => item.dataset.change);
  const parts = topics.map((topic) => [left.filter((change) => change === topic.topic).length, topic]);
  return joined.format(parts.filter(([count]) => count).map(([count, topic]) => told(count, topic)));
}

function told(count, topic) {
  const form = plural.select(count) === "one" ? topic.one : topic.other;
  return form.replace("{count}", count.toLocaleString(words.locale));
}
