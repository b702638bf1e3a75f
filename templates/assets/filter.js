/* Makes a filter linkable and says how much it shows. Without this script it still filters. */
(() => {
  const filter = document.querySelector(".filter, .choices");
  if (!filter) return;
  const controls = [...filter.querySelectorAll("input, select")];
  const status = document.querySelector(".filter-count");

  const tell = () => {
    const entries = [...document.querySelectorAll(".entry, .fact-lines:not(.from-others) > li")];
    const shown = entries.filter((entry) => entry.offsetParent !== null).length;
    status.textContent = `${shown} of ${entries.length} facts shown`;
  };
  const set = (control, wanted) => {
    if (control.type === "radio") control.checked = control.value === wanted;
    else if ([...control.options].some((option) => option.value === wanted)) control.value = wanted;
  };

  filter.addEventListener("change", ({ target }) => {
    const url = new URL(location.href);
    if (target.value) url.searchParams.set(target.name, target.value);
    else url.searchParams.delete(target.name);
    history.replaceState(null, "", url);
    tell();
  });
  const given = new URLSearchParams(location.search);
  for (const control of controls) {
    const wanted = given.get(control.name) ?? "";
    const isKnown = control.type !== "radio" || controls.some(({ value }) => value === wanted);
    set(control, isKnown ? wanted : "");
  }
  tell();
})();
