// Whether the language link leads to this page's counterpart: in that language, and linked back to here.
([html, address, lang]) => {
  const other = new DOMParser().parseFromString(html, "text/html").documentElement;
  const here = document.documentElement.lang;
  if (other.lang !== lang) return [`the link to ${lang} leads to a page in another language`];
  const back = other.querySelector(`header a[hreflang=${here}]`)?.getAttribute("href");
  const same = back !== undefined && new URL(back, address).pathname === location.pathname;
  return same ? [] : [`the link to ${lang} leads to a page that isn't this one's counterpart: ${address}`];
}
