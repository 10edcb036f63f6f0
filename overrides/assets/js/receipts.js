// A figure's receipt can be copied as a sentence with the page's address, and opens where an address leads to it.

/** Listen for the receipts of a page. */
export function receipts(page) {
  page.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-copy]");
    if (!button) return;
    const text = `${button.dataset.copy} ${address(button)}`;
    const said = button.nextElementSibling;
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = button.dataset.done;
    } catch {
      said.textContent = `${button.dataset.failed} ${text}`;
    }
  });
  addEventListener("hashchange", reveal);
  reveal();
}

/** The page's own address, wherever it is read, and the receipt's place on it. */
function address(button) {
  const own = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  return `${own.split("#")[0]}#${button.parentElement.id}`;
}

/** Open what the place in the address is folded in: not every browser does it by itself. */
function reveal() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place?.closest(".receipt")) return;
  for (let one = place.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  place.scrollIntoView({ block: "nearest" });
}
