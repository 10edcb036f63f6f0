// A table whose rows a phone shows as blocks stays a table for a screen reader, also in browsers that forget it then.

const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TH: "columnheader", TD: "cell" };
const HEADERS = { col: "columnheader", row: "rowheader" };

/** Say of a table's every part what it is. */
export function spoken(table) {
  for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) {
    part.setAttribute("role", HEADERS[part.scope] ?? ROLES[part.nodeName]);
  }
}
