// The months of the travel in time, as months.json tells them.

/** Every month with all its lines, and the rows that are `gone` now: cells are told only by the months that change
 * them. Links hold on any page. */
export async function months(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const { months: told, gone } = await answer.json();
  for (const block of ["real", "example"]) {
    let rows = {};
    gone[block] = linked(gone[block], answer.url);
    for (const month of told) {
      rows = month[block].rows = { ...rows, ...month[block].rows };
      month[block].events = linked(month[block].events, answer.url);
    }
  }
  return { told, gone };
}

/** Words whose links are told from where the file lies, on a page elsewhere. */
function linked(words, from) {
  const made = document.createElement("template");
  made.innerHTML = words;
  for (const link of made.content.querySelectorAll("[href]")) link.href = new URL(link.getAttribute("href"), from);
  return made.innerHTML;
}
