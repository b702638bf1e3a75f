/* Copies a citation, also as BibTeX and as RIS, made of what stands on the page: the same text as in data/briefing.bib
   and data/briefing.ris. Without this script the citation is there to be selected, and the two files to be downloaded. */
(() => {
  const boxes = document.querySelectorAll("details.cite-this");
  if (!boxes.length) return;

  const ESCAPES = {
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "#": "\\#", $: "\\$", "%": "\\%", "&": "\\&", _: "\\_",
    "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
  };
  /* The second half is where TeX would make one character of two. */
  const SPECIAL = /[\\{}#$%&_^~]|-(?=-)|'(?=')|`(?=`)|[?!](?=`)|,(?=,)|<(?=<)|>(?=>)/g;
  const tex = (text) => text.replace(SPECIAL, (found) => ESCAPES[found] ?? `${found}{}`);

  const itemOf = (box) => {
    const heading = (box.closest(".fact")?.previousElementSibling ?? document.querySelector("h1")).cloneNode(true);
    heading.querySelector(".headerlink")?.remove();
    const { title } = box.dataset; // of the whole briefing alone
    const citation = box.querySelector(".citation");
    return {
      key: box.dataset.key,
      title: title ?? heading.textContent.trim().replace(/\s+/g, " "),
      container: title ? "" : citation.querySelector("cite").textContent,
      date: citation.querySelector("time").dateTime,
      url: citation.querySelector("a")?.getAttribute("href") ?? "",
      language: citation.lang,
      langid: box.dataset.langid,
    };
  };
  const bibtex = (item) => {
    const fields = [
      ["title", `{${tex(item.title)}}`], ["organization", tex(item.container)], ["date", item.date],
      ["url", item.url.replace(/[\\{}\s]/g, encodeURIComponent)], ["langid", item.langid],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
    return `@online{${item.key},\n${lines.join("")}}\n`;
  };
  const ris = (item) => {
    const tags = [
      ["TY", "ELEC"], ["ID", item.key], ["TI", item.title], ["T2", item.container], ["PY", item.date.slice(0, 4)],
      ["DA", `${item.date.replaceAll("-", "/")}/`], ["LA", item.language], ["UR", item.url],
    ];
    return [...tags.filter(([, value]) => value), ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
  };
  const plain = (box) => box.querySelector(".citation").textContent.trim().replace(/\s+/g, " ");

  const FORMS = [["Copy", plain], ["Copy BibTeX", (box) => bibtex(itemOf(box))], ["Copy RIS", (box) => ris(itemOf(box))]];

  const equip = (box) => {
    if (box.querySelector(".copying")) return;
    const row = document.createElement("p");
    row.className = "copying";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const copied = document.createElement("pre");
    copied.hidden = true;
    for (const [name, write] of FORMS) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", async () => {
        copied.textContent = write(box);
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
