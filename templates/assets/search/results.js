/* Shows what the search finds, in the dialog of the page: a combobox whose list holds links. */
{
  const { Engine, fold, wordsOf, stem, sound } = globalThis.briefingSearch;
  const SHOWN = 10;
  const NOTHING = { entries: [], alike: new Map(), missing: [], begun: [], meaning: [], meant: "", isPhraseFound: true, parts: [] };

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  /* Whether a word is among what was asked for: as it is, as its beginning, by its stem or its sound. A word that is only
     like one that was asked for is not. */
  const asked = (parts) => {
    const words = parts.filter(({ word, weight }) => word && weight >= 1);
    return (written) =>
      wordsOf(fold(written)).some((own) =>
        words.some(({ word }) => {
          const heard = sound(word);
          return (
            own.startsWith(word) ||
            stem(own) === stem(word) ||
            (heard.length > 2 && word.length > 4 && heard === sound(own))
          );
        }),
      );
  };

  const marked = (text, isAsked) =>
    text
      .split(/([\p{L}\p{M}\p{N}'’]+)/u)
      .filter(Boolean)
      .map((piece) => (isAsked(piece) ? make("mark", {}, piece) : piece));

  const quoted = (words) => words.map((word) => `“${word}”`).join(" or ");

  const numbered = (found) => (found === 1 ? "1 result" : `${found || "No"} results`);

  /* How many results there are, and what nothing has: what has but words like it, or the other words, is no match of it. */
  const counted = ({ entries, alike, missing, begun, meaning }) => {
    const [found, number] = [entries.length, numbered(entries.length)];
    const absent = missing.length ? `Nothing here has ${quoted(missing)}. ` : "";
    if (!found) return `${absent}Nothing found: try fewer words, or others`;
    const ways = [
      begun.length && `with words that begin with ${quoted(begun)}`,
      meaning.length && `with words of a meaning like ${quoted(meaning)}`,
    ].filter(Boolean);
    if (!absent) return [number, ...ways].join(", ");
    if (found === alike.size) return `${absent}${number} with a word like it`;
    return `${absent}${number} for the rest${alike.size ? `, the last ${alike.size} only with a word like it` : ""}`;
  };

  const option = ({ kind, address, title, text, date, mark }, like, number, root, isAsked) => {
    const told = [date, mark].filter(Boolean).join(" · ");
    const link = make(
      "a",
      { id: `search_option_${number}`, href: new URL(address, root), tabIndex: -1, className: "search-option" },
      make("span", { className: "search-kind" }, kind),
      make("span", { className: "search-title" }, ...marked(title, isAsked)),
      ...(text ? [make("span", { className: "search-text" }, ...marked(text, isAsked))] : []),
      ...(told ? [make("span", { className: "search-about" }, told)] : []),
      ...(like ? [make("span", { className: "search-like" }, `only a word like it: ${quoted(like)}`)] : []),
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
    let [found, alike, shown, isAsked] = [[], new Map(), 0, () => false];

    const active = () => list.querySelector("[aria-selected=true]");
    const activate = (link) => {
      active()?.setAttribute("aria-selected", "false");
      if (!link) return box.removeAttribute("aria-activedescendant");
      link.setAttribute("aria-selected", "true");
      box.setAttribute("aria-activedescendant", link.id);
      link.scrollIntoView({ block: "nearest" });
    };
    const show = () => {
      const next = found.slice(shown, shown + SHOWN);
      list.append(...next.map((entry, n) => option(entry, alike.get(entry), shown + n + 1, root, isAsked)));
      shown = Math.min(found.length, shown + SHOWN);
      more.hidden = shown === found.length;
    };
    let isReady = false;
    let isWhole = parts === 1;
    const search = () => {
      if (!isReady) return;
      const query = box.value.trim();
      const result = query ? engine.find(query) : NOTHING;
      [found, alike, shown, isAsked] = [result.entries, result.alike, 0, asked(result.parts)];
      activate(null);
      list.replaceChildren();
      list.scrollTop = 0;
      show();
      list.hidden = !found.length;
      box.setAttribute("aria-expanded", String(found.length > 0));
      const count = isWhole ? counted(result) : `${numbered(found.length)} so far…`;
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
