// Everything that the page says in its own language, to the eye and to the ear.
() => {
  const own = document.documentElement.lang;
  const foreign = (one) => one.closest("[lang]")?.lang !== own;
  const described = document.querySelectorAll(
    "meta[name=description], meta[property='og:title'], meta[property='og:description']",
  );
  const said = [document.title, ...[...described].map((one) => one.content)];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!foreign(parent) && !parent.closest("script, style, template")) said.push(walker.currentNode.data);
  }
  for (const name of ["aria-label", "aria-description", "title", "alt", "placeholder"]) {
    const bearers = [...document.querySelectorAll(`[${name}]`)].filter((one) => !foreign(one));
    said.push(...bearers.map((one) => one.getAttribute(name)));
  }
  return said;
}
