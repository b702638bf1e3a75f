/* Copies a citation, also as BibTeX and as RIS: the entries of data/briefing.bib and data/briefing.ris, which the page has
   in attributes. Without this script the citation is there to be selected, and the two files to be downloaded. */
(() => {
  const boxes = document.querySelectorAll("details.cite-this");
  if (!boxes.length) return;

  const FORMS = [
    ["Copy", (box) => box.querySelector(".citation").textContent.trim().replace(/\s+/g, " ")],
    ["Copy BibTeX", (box) => box.dataset.bibtex],
    ["Copy RIS", (box) => box.dataset.ris.replaceAll("\n", "\r\n")], // an attribute cannot have CRLF
  ];

  const equip = (box) => {
    if (box.querySelector(".copying")) return;
    const row = document.createElement("p");
    row.className = "copying";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const copied = document.createElement("pre");
    copied.hidden = true;
    for (const [name, read] of FORMS) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", async () => {
        copied.textContent = read(box);
        copied.hidden = false;
        getSelection().selectAllChildren(copied);
        try {
          await navigator.clipboard.writeText(copied.textContent);
          said.textContent = "Copied.";
        } catch {
          said.textContent = "Selected: copy it with the keys of your system.";
        }
      });
      row.append(button, " ");
    }
    row.append(said);
    box.append(row, copied);
  };
  for (const box of boxes) box.addEventListener("toggle", () => equip(box));
})();
