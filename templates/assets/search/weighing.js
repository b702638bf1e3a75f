/* How much an entry weighs among those found: what it is, where it has what is asked, and how far it answers it. */
{
  const { fold, plain, wordsOf, stem, LITTLE } = globalThis.briefingSearch;

  const RANKS = {
    fact: 1,
    briefing: 1,
    sector: 0.95,
    person: 0.9,
    place: 0.9,
    organisation: 0.9,
    outlet: 0.8,
    figure: 0.85,
    "open question": 0.8,
    source: 0.55,
    page: 0.6,
  };
  const NAMED = new Set(["person", "place", "organisation", "outlet"]);
  const TITLED = new Set(["briefing", "sector"]);
  const KEY = 1.25;
  const ELSEWHERE = 0.7; // how far an entry answers what only the name of another has
  const PAIR = 1.4; // for each two words that stand together, as they are asked
  const [ASKED, OFFICE] = [6, 3]; // who is asked for, and whose profile has the office in these very words

  /* How far an entry answers a part: less by a word like it, and less if only another entry of which it speaks has it. */
  const shareOf = ({ fields, weight }) => {
    const isOwn = [...fields].some((field) => field !== "named");
    return Math.min(1, 0.5 + weight / 2) * (isOwn ? 1 : ELSEWHERE);
  };

  const bonus = (entry, weighty, hit, { whole, what, isPerson }) => {
    const inField = (part, names) => [...(hit.get(part)?.fields ?? [])].some((field) => names.includes(field));
    const share = weighty.filter((part) => inField(part, ["title"])).length / (weighty.length || 1);
    let times = (RANKS[entry.kind] ?? 0.7) * (1 + 0.6 * share ** 2) * (entry.key ? KEY : 1);
    if (entry.kind === "source" && weighty.some((part) => part.isDate && hit.has(part))) times *= 0.4; // it tells of the day
    const own = weighty.length && weighty.every((part) => inField(part, ["title", "names"]));
    if (
      !own &&
      entry.kind === "person" &&
      weighty.length > 1 &&
      share &&
      weighty.every((part) => inField(part, ["title", "names", "text"]))
    )
      times *= 1.6;
    if (entry.kind === "person" && weighty.length > 1) {
      const holds = weighty.every((part) => inField(part, ["title", "names", "text", "words"]));
      if (isPerson && holds) times *= ASKED;
      const telling = wordsOf(fold(entry.text)).filter((word) => !LITTLE.has(word));
      if (` ${telling.join(" ")} `.includes(what)) times *= OFFICE;
      if (isPerson && holds) times *= 1 + (Math.max(...telling.filter((word) => /^\d{4}$/.test(word)), 1990) - 1990) / 30;
    }
    times *= PAIR ** pairsIn(entry, weighty);
    if (own && NAMED.has(entry.kind)) times *= 1.3 + 1.7 * shareOfName(entry, weighty.length);
    if (own && TITLED.has(entry.kind) && (weighty.length === 1 || shareOfName(entry, weighty.length) === 1))
      times *= 4;
    if (weighty.length > 1 && entry.plain.includes(whole))
      times *= weighty.length < 3 ? 1.4 : weighty.length < 4 ? 2 : 3;
    return times;
  };

  /* How many pairs of words that are asked one after the other stand so in its title or its text, in whatever form. */
  const pairsIn = (entry, weighty) => {
    entry.stems ??= [entry.title, entry.text].map((text) => wordsOf(fold(text)).filter((w) => !LITTLE.has(w)).map(stem));
    const stems = weighty.map(({ terms }) => new Set(terms.map(([term]) => term).filter((t) => t[0] === "_")));
    const isThere = (one, other) =>
      entry.stems.some((all) => all.some((at, n) => one.has(`_${at}`) && other.has(`_${all[n + 1]}`)));
    return stems.slice(1).filter((other, n) => isThere(stems[n], other)).length;
  };

  const shareOfName = (entry, count) => {
    const lengths = [entry.title, ...entry.names].map(
      (name) => wordsOf(fold(name)).filter((word) => !LITTLE.has(word)).length || 1,
    );
    return Math.min(1, count / Math.min(...lengths));
  };

  Object.assign(globalThis.briefingSearch, { bonus, shareOf });
}
