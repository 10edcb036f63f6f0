// Waits until a list that grows once its filters are used has grown: only then is it known where Tab goes.
async (patience) => {
  const form = document.querySelector("form.filters");
  const growing = () => form && document.querySelector("[data-years]");
  const until = Date.now() + patience;
  while (growing()) {
    if (Date.now() > until) throw new Error("the earlier years are never read");
    form.dispatchEvent(new Event("focusin"));
    await new Promise((done) => setTimeout(done, 50));
  }
}
