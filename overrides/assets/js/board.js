// One map of the travel in time, and what happened beside it: the same cells that the page was made with.

import { glide, places } from "./glide.js";
import { spoken } from "./tables.js";

/** Put the map `board`, and the list `events`, to what a month says of them; either may be missing. */
export function show(board, events, month, still) {
  if (events) events.innerHTML = month.events;
  if (!board) return;
  const before = still ? undefined : places(board);
  board.querySelector("caption").innerHTML = month.caption;
  board.querySelector(".stand").innerHTML = month.standing;
  for (const row of board.querySelectorAll("tr[data-line]")) put(row, month.rows[row.dataset.line]);
  if (before) glide(board, before);
}

/** The last `month` is as the page had it from the start; lines that are `gone` since get rows. */
export function begin(board, events, month, gone) {
  if (events) month.events = events.innerHTML;
  if (!board) return;
  for (const row of board.querySelectorAll("tr[data-line]")) {
    month.rows[row.dataset.line] = [...row.cells].slice(1).map((cell) => cell.outerHTML).join("");
  }
  board.querySelector("tbody").insertAdjacentHTML("beforeend", gone);
}

/** A line that the month doesn't have is hidden; one that is as it was stays. */
function put(row, cells = "") {
  row.hidden = !cells;
  if (row.cells_shown === cells) return;
  row.cells_shown = cells;
  const ahead = [...row.cells].map((cell) => cell.matches(".later"));
  const made = document.createElement("template");
  made.innerHTML = cells;
  row.replaceChildren(row.cells[0], made.content);
  [...row.cells].forEach((cell, at) => cell.classList.toggle("come", ahead[at] && !cell.matches(".later")));
  spoken(row);
}
