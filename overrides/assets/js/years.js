// The changes of earlier years, read from the pages that each year has: only once somebody asks for more than stands here.

/** Add what the years linked in `nav` have to the lists that `form` filters, as soon as it is used. */
export function years(nav, form) {
  let reading;
  const read = () => (reading ??= add(nav, form).catch(() => {})); // Out of reach, the links are still there.
  if (location.search) read();
  else form.addEventListener("focusin", read);
}

async function add(nav, form) {
  const ids = form.dataset.for.split(" ");
  const pages = await Promise.all([...nav.querySelectorAll("a")].map(({ href }) => page(href, ids)));
  for (const id of ids) {
    const list = document.getElementById(id);
    list?.append(...pages.flatMap((page) => [...page.querySelectorAll(`#${id} > details`)].map(folded)));
  }
  nav.remove();
  form.dispatchEvent(new Event("grown"));
}

/** The page at an address, its links whole; it has at least one of the lists, or it isn't what it should be. */
async function page(address, ids) {
  const answer = await fetch(address);
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !ids.some((id) => found.getElementById(id))) throw new Error(address);
  for (const link of found.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address);
  return found;
}

function folded(quarter) {
  const copy = document.importNode(quarter, true);
  copy.open = false;
  return copy;
}
