import { actors, all, citing, facts, link, on, page, paged, say, sources } from "../lib.js";

export const data = paged("sources", [...sources.keys()]);

export const render = ({ name }) => {
  const source = sources.get(name);
  const speaker = actors.get(source.origin);
  return page(
    source.title ?? name,
    `<dl>
<dt>Publisher</dt><dd>${say(source.publisher)}</dd>
${on(source.author, (a) => `<dt>Author</dt><dd>${say(a.join(", "))}</dd>`)}
${on(source.issued, (i) => `<dt>Issued</dt><dd>${say(i)}</dd>`)}
<dt>Type</dt><dd>${say(source.type)}</dd>
<dt>Language</dt><dd>${say(source.language)}</dd>
<dt>Consulted</dt><dd>${say(source.consulted)}</dd>
${on(speaker, (a) => `<dt>Whose word</dt><dd>${link("actors", a.id, a.name)}</dd>`)}
${on(source.URL, (u) => `<dt>Address</dt><dd><a href="${say(u)}">${say(u)}</a></dd>`)}
${all(Object.entries(source.remarks ?? {}), ([field, remark]) => `<dt>Remark on ${say(field)}</dt><dd>${say(remark)}</dd>`)}
</dl>
${on(source.note, (n) => `<p>${say(n)}</p>`)}
<h2>Quotes</h2>${all(citing.get(name), (id) => {
      const fact = facts.get(id);
      const quotes = fact.evidence.filter((e) => e.source === name && e.quote);
      return `<h3>${link("facts", id, fact.title)}</h3>
<p>${say(fact.statement)}</p>${all(quotes, (e) => `<blockquote>${say(e.quote)}</blockquote>`)}`;
    })}`,
  );
};
