/* Makes the timeline's filter linkable and says how much it shows. Without this script it still filters. */
(() => {
  const filter = document.querySelector(".filter");
  if (!filter) return;
  const inputs = [...filter.querySelectorAll("input")];
  const status = document.querySelector(".filter-count");
  const wanted = () => new URLSearchParams(location.search).get("sector") ?? "";

  const tell = () => {
    const entries = [...document.querySelectorAll(".entry")];
    const shown = entries.filter((entry) => entry.offsetParent !== null).length;
    status.textContent = `${shown} of ${entries.length} facts shown`;
  };
  const show = (sector) => {
    const input = inputs.find((candidate) => candidate.value === sector) ?? inputs[0];
    input.checked = true;
    tell();
  };

  filter.addEventListener("change", (event) => {
    const url = new URL(location.href);
    if (event.target.value) url.searchParams.set("sector", event.target.value);
    else url.searchParams.delete("sector");
    history.replaceState(null, "", url);
    tell();
  });
  show(wanted());
})();
