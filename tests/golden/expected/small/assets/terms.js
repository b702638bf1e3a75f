/* Explains a mark (contested, refines, planned ...) beside it, at the pointer, the keyboard or a finger. Of each mark the first
   on a page is in the order of the tab key. Without this script the page about the briefing explains them all. */
(() => {
  const MEANINGS = {"single voice":"One voice carries the claim, or voices that belong together; another counts only with quoted words that are proved or were seen.","corroborated":"Two or more voices that do not belong together carry the claim, each in quoted words that are proved or were seen, and none disputes it.","contested":"A voice that does not carry the claim says otherwise.","our inference":"No source says it: it is our own arithmetic or inference.","overtaken":"A source tells what became of it.","reviewed":"Somebody has compared the fact with its sources.","found wrong":"Somebody has compared the fact with its sources and found it wrong; it has not changed since.","awaiting review":"The fact has changed since somebody compared it with its sources.","event":"Something that happened.","figure":"A number.","agreement":"What was signed or agreed.","project":"What is being built or done together.","plan":"What is meant to happen.","position":"What somebody thinks, wants or says of something.","reported":"A source tells it; nothing more is to be said.","planned":"It was still to come when the source told of it.","ongoing":"It was under way when the source told of it.","completed":"It is over.","in force":"It was in force when the source told of it.","unknown":"No source tells.","supports":"The source says the same.","refines":"The source says it more exactly, or says a part of it.","disputes":"The source says something else.","updates":"The source tells what became of it later.","context":"The source touches the matter, and neither bears the claim out nor speaks against it.","from an excerpt":"Only an excerpt of the source was read, so its quote can be proved in that at most.","a different figure":"The source gives a number that is not compatible with that of the fact."};
  const meaningOf = (mark) => MEANINGS[mark.textContent.replace(/[:\s]+/g, " ").trim().toLowerCase()];
  const marks = [...document.querySelectorAll(".badge, .stance, .excerpt")].filter(meaningOf);
  if (!marks.length) return;
  const card = document.createElement("div");
  card.id = "term_card";
  card.className = "citation-card term-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  let shown = null;

  const close = () => {
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  };
  const open = (mark) => {
    if (shown === mark) return;
    close();
    shown = mark;
    card.textContent = meaningOf(mark);
    card.hidden = false;
    const at = mark.getBoundingClientRect();
    const root = document.documentElement;
    const below = at.bottom + card.offsetHeight + 8 < root.clientHeight;
    const left = Math.max(8, Math.min(at.left, root.clientWidth - card.offsetWidth - 8));
    card.style.setProperty("--top", `${(below ? at.bottom + 4 : Math.max(4, at.top - card.offsetHeight - 4)) + scrollY}px`);
    card.style.setProperty("--left", `${left + scrollX}px`);
    mark.setAttribute("aria-describedby", card.id);
  };
  const markOf = ({ target }) => {
    const mark = target instanceof Element ? target.closest(".is-term") : null;
    return mark && !mark.closest("a, button, summary") ? mark : null;
  };

  const first = new Set();
  for (const mark of marks) {
    mark.classList.add("is-term");
    const meaning = meaningOf(mark);
    if (first.has(meaning) || mark.closest("a, button, summary, details:not([open])")) continue;
    first.add(meaning);
    mark.tabIndex = 0;
  }
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const mark = markOf(event);
    if (mark) open(mark);
    else if (shown !== document.activeElement) close();
  });
  document.addEventListener("click", (event) => {
    const mark = markOf(event);
    if (mark) open(mark);
    else close();
  });
  document.addEventListener("focusin", (event) => {
    const mark = markOf(event);
    if (mark) open(mark);
    else close();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
})();
