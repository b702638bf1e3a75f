/* Narrows a register by words, and sorts its list, or its table by a column. Without this script all of it is there, in its own order. */
(() => {
  const tools = document.querySelector(".sift");
  const lists = [...document.querySelectorAll("[data-sift]")];
  if (!tools || !lists.length) return;
  const rows = lists.flatMap((list) => [...list.children]);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));

  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "search";
  input.autocomplete = "off";
  label.append("Filter by words ", input);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  tools.prepend(label, " ", status, " ");

  const sift = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    for (const row of rows) row.hidden = !words.every((word) => texts.get(row).includes(word));
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = words.length ? `${shown} of ${rows.length} shown` : "";
  };
  input.addEventListener("input", sift);
  sift();

  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  const sort = (body, rows, key, down) => {
    const order = (a, b) => {
      const [first, second] = [key(a), key(b)];
      if (!first || !second) return first ? -1 : second ? 1 : 0; // what is not known comes last
      return down ? compare(second, first) : compare(first, second);
    };
    body.append(...[...rows].sort(order));
  };

  const choice = tools.querySelector("select");
  if (choice) {
    const listed = lists.map((list) => [list, [...list.children]]);
    choice.parentElement.hidden = false;
    choice.addEventListener("change", () => {
      const key = choice.value.replace("-", "");
      for (const [list, rows] of listed) sort(list, rows, (row) => row.dataset[key], choice.value !== key);
    });
  }

  const cell = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(body, body.rows, (row) => cell(row, column), down);
      });
    });
  }
})();
