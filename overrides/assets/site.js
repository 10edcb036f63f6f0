// Everything that a page does by itself. Each part is loaded only where it has something to do.
import { appearance } from "./js/appearance.js";
import { folds } from "./js/folds.js";
import { menu } from "./js/menu.js";
import { receipts } from "./js/receipts.js";
import { search } from "./js/search.js";
import { spoken } from "./js/tables.js";
import { terms } from "./js/terms.js";

menu(document.querySelector(".menu-button"));
appearance(document.querySelectorAll("input[name=palette]"));
search(document.querySelector(".search"));
document.querySelectorAll(".linemap table, .md-typeset table").forEach(spoken);
terms(document);
if (document.querySelector("main details")) folds();
if (document.querySelector(".receipt")) receipts(document);

const forms = document.querySelectorAll("form.filters");
const earlier = document.querySelector("[data-years]");
if (forms.length) {
  const ready = import("./js/filters.js").then(({ filters }) => forms.forEach(filters));
  // A list grows only once somebody filters it.
  if (earlier) Promise.all([import("./js/years.js"), ready]).then(([{ years }]) => years(earlier, forms[0]));
}

const journey = document.querySelector("[data-travel]");
if (journey) {
  // Nothing of it is fetched before somebody comes near.
  const near = ([clock]) => {
    if (!clock.isIntersecting) return;
    watch.disconnect();
    import("./js/travel.js").then(({ travel }) => travel(journey));
  };
  const watch = new IntersectionObserver(near, { rootMargin: "40%" });
  watch.observe(journey.querySelector(".clock"));
}
