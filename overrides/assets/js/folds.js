// What is folded opens where an address leads into it: not every browser does it by itself.

/** Open what the place in the address is folded in, now and whenever the address changes. */
export function folds() {
  addEventListener("hashchange", reveal);
  reveal();
}

function reveal() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place?.closest("details")) return;
  for (let one = place.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  place.scrollIntoView({ block: place.closest(".receipt") ? "nearest" : "start" });
}
