/* Leads to a place that stands on another part of a divided page than the one that a link names. */
(() => {
  const told = document.querySelector("[data-places]");
  if (!told) return;
  const root = new URL("../", document.currentScript.src);
  const go = (wanted) => {
    const [page] = Object.entries(globalThis.briefingPlaces).find(([, places]) => places.includes(wanted)) ?? [];
    if (page !== undefined) location.replace(new URL(`${page}#${wanted}`, root));
  };
  const look = () => {
    const wanted = location.hash.slice(1);
    if (!wanted || document.getElementById(wanted)) return;
    if (globalThis.briefingPlaces) return go(wanted);
    const script = document.createElement("script");
    script.src = new URL(told.dataset.places, root);
    script.onload = () => go(wanted);
    document.head.append(script);
  };
  addEventListener("hashchange", look);
  look();
})();
