/* Shows what the search finds, in the dialog of the page: a combobox whose list holds links. */
{
  const { Engine, fold, wordsOf, stem, sound } = globalThis.briefingSearch;
  const SHOWN = 10;

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /* Whether a word is among what was asked for: as it is, as its beginning, by its stem or its sound, or as what was meant. */
  const asked = (parts) => {
    const words = parts.filter(({ word, weight }) => word && weight >= 1);
    return (written) =>
      wordsOf(fold(written)).some((own) =>
        words.some(({ word, nearest = [] }) => {
          const heard = sound(word);
          return (
            own.startsWith(word) ||
            stem(own) === stem(word) ||
            (heard.length > 2 && heard === sound(own)) ||
            nearest.some(([near]) => near === own)
          );
        }),
      );
  };

  const marked = (text, isAsked) =>
    text
      .split(/([\p{L}\p{M}\p{N}'’]+)/u)
      .filter(Boolean)
      .map((piece) => (isAsked(piece) ? make("mark", {}, piece) : piece));

  const option = ({ kind, address, title, text, date, mark }, number, root, isAsked) => {
    const told = [date, mark].filter(Boolean).join(" · ");
    const link = make(
      "a",
      { id: `search_option_${number}`, href: new URL(address, root), tabIndex: -1, className: "search-option" },
      make("span", { className: "search-kind" }, kind),
      make("span", { className: "search-title" }, ...marked(title, isAsked)),
      ...(text ? [make("span", { className: "search-text" }, ...marked(text, isAsked))] : []),
      ...(told ? [make("span", { className: "search-about" }, told)] : []),
    );
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    return link;
  };

  /* Lets the dialog answer, and has the other parts of the entries loaded if there are any; `root` is the address of
     the root of the site. */
  const attach = (dialog, root, loadPart) => {
    const given = globalThis.briefingEntries;
    const parts = given.parts ?? 1;
    const engine = new Engine(given);
    const box = dialog.querySelector("input");
    const list = dialog.querySelector("[role=listbox]");
    const status = dialog.querySelector("[role=status]");
    const meant = dialog.querySelector(".search-meant");
    const more = dialog.querySelector(".search-more");
    let [found, shown, isAsked] = [[], 0, () => false];

    const active = () => list.querySelector("[aria-selected=true]");
    const activate = (link) => {
      active()?.setAttribute("aria-selected", "false");
      if (!link) return box.removeAttribute("aria-activedescendant");
      link.setAttribute("aria-selected", "true");
      box.setAttribute("aria-activedescendant", link.id);
      link.scrollIntoView({ block: "nearest" });
    };
    const show = () => {
      list.append(...found.slice(shown, shown + SHOWN).map((entry, n) => option(entry, shown + n + 1, root, isAsked)));
      shown = Math.min(found.length, shown + SHOWN);
      more.hidden = shown === found.length;
    };
    let isReady = false;
    let isWhole = parts === 1;
    const search = () => {
      if (!isReady) return;
      const query = box.value.trim();
      const result = query ? engine.find(query) : { entries: [], meant: "", isPhraseFound: true, parts: [] };
      [found, shown, isAsked] = [result.entries, 0, asked(result.parts)];
      activate(null);
      list.replaceChildren();
      list.scrollTop = 0;
      show();
      list.hidden = !found.length;
      box.setAttribute("aria-expanded", String(found.length > 0));
      const number = found.length === 1 ? "1 result" : `${found.length || "No"} results`;
      const count = !isWhole
        ? `${number} so far…`
        : found.length
          ? number
          : "Nothing found: try fewer words, or others";
      status.textContent = !query
        ? ""
        : result.isPhraseFound
          ? count
          : `Nowhere in these very words. ${count} without the quotation marks`;
      meant.hidden = !result.meant;
      meant.querySelector("button").textContent = result.meant;
    };

    box.addEventListener("input", search);
    box.addEventListener("keydown", (event) => {
      const options = [...list.children];
      const at = options.indexOf(active());
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? options.length - 1 : at - 1;
        activate(options[next]);
      } else if (event.key === "Enter" && options.length && !event.isComposing) {
        event.preventDefault();
        options[Math.max(at, 0)].click();
      }
    });
    list.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
      if (target.closest("a") && !(ctrlKey || metaKey || shiftKey)) dialog.close(); // a place on this very page is to be seen
    });
    more.addEventListener("click", () => {
      const first = shown;
      show();
      box.focus();
      activate(list.children[first]);
    });
    meant.querySelector("button").addEventListener("click", ({ target }) => {
      box.value = target.textContent;
      box.focus();
      search();
    });
    /* What was chosen among the results stays chosen, if it is still among the first. */
    const searchAgain = () => {
      const chosen = active()?.href;
      search();
      activate([...list.children].find(({ href }) => href === chosen));
    };
    const addRest = async () => {
      for (let number = 2; number <= parts; number++) {
        const had = given.entries.length;
        await loadPart(number);
        await engine.add(given.entries.slice(had));
      }
      isWhole = true;
      if (parts > 1) searchAgain();
    };
    return engine.ready.then(() => {
      isReady = true;
      search();
      return addRest();
    });
  };

  Object.assign(globalThis.briefingSearch, { attach });
}
