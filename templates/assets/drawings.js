/* Fetches the drawings for narrow screens where they are shown. Without this script the wide ones are scrolled. */
(() => {
  const fill = async (empty) => {
    try {
      const found = await fetch(empty.dataset.drawing);
      const parsed = new DOMParser().parseFromString(await found.text(), "image/svg+xml").documentElement;
      if (parsed.localName !== "svg") throw new TypeError("not a drawing");
      empty.replaceWith(document.importNode(parsed, true));
    } catch {
      const place = empty.parentElement;
      place.nextElementSibling.classList.remove("is-wide");
      place.remove();
    }
  };
  const seen = new ResizeObserver((changes) => {
    for (const { target, contentRect } of changes) {
      if (!contentRect.width) continue;
      seen.unobserve(target);
      fill(target);
    }
  });
  document.querySelectorAll("svg[data-drawing]").forEach((empty) => seen.observe(empty));
})();
