import { actors, all, factList, facts, link, namedIn, on, page, paged, passages, say, values } from "../lib.js";

export const data = paged("facts", [...facts.keys()]);

export const render = ({ name }) => {
  const fact = facts.get(name);
  return page(
    fact.title,
    `<p>${say(fact.statement)}</p>
<p>${say(fact.kind)}, ${say(fact.status)}${on(fact.date, (d) => `, <time>${say(d)}</time>`)}, ${link("sectors", fact.sector, fact.sector)}</p>
${on(fact.values, (v) => `<h2>Values</h2>${values(v)}`)}
<h2>Passages</h2>${passages(fact.evidence)}
${on(fact.why_they_differ, (w) => `<h2>Why they differ</h2><p>${say(w)}</p>`)}
${on(fact.note, (n) => `<h2>Caution</h2><p>${say(n)}</p>`)}
${on(fact.derived, (d) => `<h2>Follows from</h2><p>${say(d.working)}</p>${factList(d.from)}`)}
<h2>Who is named</h2><ul>${all([...namedIn(fact)], (id) => `<li>${link("actors", id, actors.get(id).name)}</li>`)}</ul>`,
  );
};
