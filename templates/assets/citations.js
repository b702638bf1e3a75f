/* Shows what a citation mark cites beside it: out of the page's list of sources, or out of that of the page of the fact,
   which is asked for when the mark is pointed at. Without this script, or without a server, a mark still leads to its
   entry of the list. With a mouse or a keyboard the card is a tooltip; to a finger, which cannot point without pressing,
   it is a dialog with the links that a mark has otherwise. */
(() => {
  const marks = [...document.querySelectorAll("a.cite")];
  if (!marks.length) return;
  const LINGER = 200;
  const card = document.createElement("div");
  card.id = "citation_card";
  card.className = "citation-card";
  card.hidden = true;
  document.body.append(card);

  let wanted = null;
  let shown = null;
  let closing = 0;
  let byTouch = false;
  let returning = false;

  const pages = new Map();
  const isElsewhere = (mark) => !mark.getAttribute("href").startsWith("#");
  /* Once a page came it is kept; one that did not is asked for again when a mark is pointed at again. */
  const pageOf = async (url) => {
    try {
      const answer = await fetch(url);
      if (answer.ok) return new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch { /* the mark is a link */ }
    pages.delete(url);
    return null;
  };
  const entryOf = async (mark) => {
    const place = mark.hash.slice(1);
    if (!isElsewhere(mark)) return document.getElementById(place);
    if (!place || !location.protocol.startsWith("http")) return null;
    const url = mark.href.split("#")[0];
    if (!pages.has(url)) pages.set(url, pageOf(url));
    return (await pages.get(url))?.getElementById(place);
  };
  const isSheet = () => card.getAttribute("role") === "dialog";

  const close = () => {
    clearTimeout(closing);
    wanted = null;
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    const from = shown;
    const held = isSheet() && card.contains(document.activeElement);
    shown = null;
    card.hidden = true;
    card.replaceChildren();
    if (!held) return;
    returning = true;
    from.focus({ preventScroll: true });
    returning = false;
  };
  const closeSoon = () => {
    clearTimeout(closing);
    wanted = null;
    if (!isSheet()) closing = setTimeout(close, LINGER);
  };

  const fill = (mark, entry, sheet) => {
    const source = entry.querySelector(".reference");
    const head = document.createElement("p");
    const name = document.createElement("strong");
    name.textContent = `${mark.textContent.trim()} ${source.textContent.trim()}`;
    head.append(name);
    card.replaceChildren(head);
    const quotes = [...entry.querySelectorAll(":scope > q, :scope > p > q")];
    const words = mark.dataset.words?.split(" ").filter(Boolean).map(Number) ?? [...quotes.keys()];
    const excerpt = entry.querySelector(":scope > .excerpt, :scope > p > .excerpt");
    const ways = [...entry.querySelectorAll(":scope > .at-hand, :scope > p > .at-hand")];
    const show = (...parts) => {
      const line = document.createElement("p");
      for (const part of parts) if (part) line.append(part.cloneNode(true), " ");
      if (line.childNodes.length) card.append(line);
    };
    for (const quote of words.map((word) => quotes[word])) {
      show(quote, ways.find((way) => way.previousElementSibling === quote) ?? ways.at(-1));
    }
    show(excerpt, words.length ? null : ways.at(-1));
    if (!sheet) return;
    const leads = document.createElement("p");
    leads.className = "ways";
    const page = document.createElement("a");
    page.href = source.href;
    page.textContent = "The source";
    const list = document.createElement("a");
    list.href = mark.hash;
    list.textContent = "In the list";
    list.addEventListener("click", () => setTimeout(close));
    const done = document.createElement("button");
    done.type = "button";
    done.textContent = "Close";
    done.addEventListener("click", close);
    leads.append(page, " ", list, " ", done);
    card.append(leads);
  };

  /* Below the mark, or above it where there is no room; the style sheet puts it at the foot of a narrow window. */
  const place = (mark) => {
    const at = mark.getBoundingClientRect();
    const root = document.documentElement;
    const below = at.bottom + card.offsetHeight + 8 < root.clientHeight;
    const top = below ? at.bottom + 4 : Math.max(4, at.top - card.offsetHeight - 4);
    const left = Math.min(at.left, root.clientWidth - card.offsetWidth - 8);
    card.style.setProperty("--top", `${top + scrollY}px`);
    card.style.setProperty("--left", `${Math.max(8, left) + scrollX}px`);
  };

  const open = async (mark, sheet = false) => {
    clearTimeout(closing);
    if (shown === mark && isSheet() === sheet) return;
    wanted = mark;
    const entry = await entryOf(mark);
    if (wanted !== mark || !entry?.querySelector(".reference")) return;
    close();
    shown = mark;
    card.setAttribute("role", sheet ? "dialog" : "tooltip");
    if (sheet) card.setAttribute("aria-label", mark.getAttribute("aria-label"));
    else card.removeAttribute("aria-label");
    fill(mark, entry, sheet);
    card.hidden = false;
    place(mark);
    if (sheet) card.querySelector("button").focus({ preventScroll: true });
    else mark.setAttribute("aria-describedby", card.id);
  };

  for (const mark of marks) {
    mark.removeAttribute("title"); // the card says more
    mark.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && open(mark));
    mark.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && closeSoon());
    mark.addEventListener("pointerdown", (event) => { byTouch = event.pointerType === "touch"; });
    mark.addEventListener("focus", () => !byTouch && !returning && mark.matches(":focus-visible") && open(mark));
    mark.addEventListener("blur", () => !isSheet() && closeSoon());
    mark.addEventListener("click", (event) => {
      const touched = byTouch && event.detail > 0;
      byTouch = false;
      if (!touched || isElsewhere(mark)) return close();
      event.preventDefault();
      open(mark, true);
    });
  }
  card.addEventListener("pointerenter", () => clearTimeout(closing));
  card.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && closeSoon());
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  document.addEventListener("pointerdown", (event) => {
    if (shown && !card.contains(event.target) && !shown.contains(event.target)) close();
  });
})();
