/* Puts back what the copy without a network leaves out of a page since it follows from the rest of it: the ids and names of
   citation marks, the ways back to them from the list of sources, and the link beside each heading to itself. On a page
   that has them it does nothing. generator/editions/derived.py takes out exactly what this puts back. */
(() => {
  const article = document.querySelector("article");
  if (!article) return;
  const link = (address, name, text) => {
    const made = document.createElement("a");
    made.href = address;
    if (name) made.setAttribute("aria-label", name);
    made.textContent = text;
    return made;
  };

  const marks = new Map();
  for (const mark of article.querySelectorAll("a.cite:not([id])")) {
    const entry = document.getElementById(mark.hash.slice(1));
    const leading = marks.get(entry) ?? [];
    if (!leading.length) marks.set(entry, leading);
    leading.push(mark);
    mark.id = `cite_${entry.value}_${leading.length}`;
    mark.setAttribute("aria-label", `${mark.textContent} ${entry.querySelector(".reference").textContent}`);
  }
  for (const [entry, leading] of marks) {
    const backs = document.createElement("span");
    backs.className = "backs";
    for (const [n, mark] of leading.entries()) {
      const back = link(`#${mark.id}`, `${n + 1}: back to where source ${entry.value} is cited`, "↩");
      if (leading.length > 1) back.append(Object.assign(document.createElement("sup"), { textContent: n + 1 }));
      backs.append(back, " ");
    }
    entry.append(backs);
  }

  if (article.querySelector(".headerlink")) return;
  for (const heading of article.querySelectorAll(":is(h1, h2, h3, h4, h5, h6)[id]")) {
    const own = link(`#${heading.id}`, "", "#");
    own.className = "headerlink";
    own.title = "Link to this heading";
    heading.append(own);
  }
})();
