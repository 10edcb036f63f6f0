// Controls that are lower than they should be; a tick box is as high as the label that it stands in.
([selector, height]) =>
  [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, high: (one.closest("label") ?? one).getBoundingClientRect().height }))
    .filter(({ high }) => high < height)
    .map(({ one, high }) => `${one.outerHTML.slice(0, 80)} is ${Math.round(high)} px high`)
