// A figure's receipt can be copied as a sentence with the page's address.

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
}

/** The page's own address, wherever it is read, and the receipt's place on it. */
function address(button) {
  const own = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  return `${own.split("#")[0]}#${button.parentElement.id}`;
}
