/* Opens the search, and loads what it needs when it is opened first: what a page is read with does without. */
(() => {
  const dialog = document.getElementById("search_");
  if (!dialog) return;
  const script = document.currentScript.src;
  const NEEDED = [
    "vendor/minisearch.js",
    "search/words.js",
    "search/quantities.js",
    "search/synonyms.js",
    "search/asking.js",
    "search/weighing.js",
    "search/engine.js",
    "search/results.js",
    "../search/entries.js",
  ];
  const status = dialog.querySelector("[role=status]");
  let loading;

  const load = (path) =>
    new Promise((loaded, failed) => {
      const element = document.createElement("script");
      element.src = new URL(path, script);
      element.async = false;
      element.onload = loaded;
      element.onerror = failed;
      document.head.append(element);
    });
  const begin = () =>
    (loading ??= Promise.all(NEEDED.map(load))
      .then(() => {
        const loadPart = (number) => load(`../search/entries-${number}.js`);
        return globalThis.briefingSearch.attach(dialog, new URL("../", script), loadPart);
      })
      .catch(() => (status.textContent = "The search could not be loaded. Reload the page to try again.")));

  const open = () => {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
    if (!loading) status.textContent = "Loading…";
    begin();
  };
  for (const button of document.querySelectorAll("[data-search-open]")) button.addEventListener("click", open);
  dialog.querySelector("[data-search-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  dialog.addEventListener("keydown", (event) => dialog.open && event.stopPropagation()); // the theme turns pages by letters
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key !== "/" && event.key !== "s") return;
    const isTyped = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (isTyped && !dialog.contains(event.target)) return; // a box that was just closed still has the focus
    event.preventDefault();
    open();
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    dialog.querySelector("input").value = asked;
    open();
  }
})();
