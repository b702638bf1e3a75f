// All records by id, which facts cite a source or name an actor, and the parts of pages.
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import yaml from "js-yaml";

const CONTENT = process.env.BRIEFING_CONTENT;
const read = (...path) => yaml.load(readFileSync(join(CONTENT, ...path), "utf8"));
const ymlBelow = (folder) =>
  readdirSync(join(CONTENT, folder), { recursive: true })
    .filter((name) => name.endsWith(".yml"))
    .sort();
const add = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);

export const briefing = read("briefing.yml");
export const sectors = read("sectors.yml");
export const questions = read("questions.yml");
export const indicators = new Map(read("indicators.yml").map((i) => [i.id, i]));
export const actors = new Map(
  ymlBelow("actors").flatMap((name) => read("actors", name).map((actor) => [actor.id, actor])),
);
export const sources = new Map(
  ymlBelow("sources").map((name) => [basename(name, ".yml"), read("sources", name)]),
);
export const facts = new Map();
export const ofSector = new Map();
export const citing = new Map();
export const naming = new Map();
for (const name of ymlBelow("facts")) {
  const sector = name.split("/")[0].replace(/\.yml$/, "");
  for (const fact of read("facts", name)) {
    fact.sector = sector;
    facts.set(fact.id, fact);
    if (!ofSector.has(sector)) ofSector.set(sector, []);
    ofSector.get(sector).push(fact.id);
    for (const source of new Set(fact.evidence.map((e) => e.source))) add(citing, source, fact.id);
    for (const actor of namedIn(fact)) add(naming, actor, fact.id);
  }
}

export function namedIn(fact) {
  const named = [fact.stated_by, ...(fact.actors ?? []), ...(fact.places ?? [])];
  return new Set(named.filter(Boolean));
}

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const say = (value) =>
  (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).replace(
    /[&<>"']/g,
    (c) => ESCAPES[c],
  );
const on = (value, made) => (value ? made(value) : "");
const all = (values, made) => (values ?? []).map(made).join("");
export { all, on, say };

const link = (folder, id, text) => `<a href="/${folder}/${id}/">${say(text)}</a>`;
export { link };

const NAVIGATION = `<nav><ul>
<li><a href="/">Home</a></li>
<li><a href="/sectors/">Sectors</a><ul>${all(sectors, (s) => `<li>${link("sectors", s.id, s.title)}</li>`)}</ul></li>
<li><a href="/timeline/">Timeline</a></li>
<li><a href="/actors/">Actors</a></li>
<li><a href="/sources/">Sources</a></li>
<li><a href="/questions/">Open questions</a></li>
</ul></nav>`;

export const page = (title, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(title)} - ${say(briefing.title)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
${NAVIGATION}
<main>
<h1>${say(title)}</h1>
${body}
</main>
<footer>As of ${say(briefing.as_of)}. ${say(briefing.licence.name)}</footer>
</body>
</html>
`;

export const factList = (ids) =>
  `<ul>${all(ids, (id) => {
    const fact = facts.get(id);
    return `<li>${link("facts", id, fact.title)}
<p>${say(fact.statement)}</p>${on(fact.date, (d) => `<time>${say(d)}</time>`)}</li>
`;
  })}</ul>`;

export const values = (list) =>
  `<ul>${all(list, (value) => {
    const indicator = indicators.get(value.indicator);
    const amount = indicator.display.replace("{amount}", value.amount);
    return `<li>${say(indicator.title)}${on(value.period, (p) => `, ${say(p)}`)}: ${on(value.qualifier, (q) => `${say(q)} `)}${say(amount)}</li>`;
  })}</ul>`;

export const passages = (evidence) =>
  `<ol>${all(evidence, (piece) => {
    const source = sources.get(piece.source);
    const speaker = actors.get(piece.origin ?? source.origin);
    return `<li><strong>${say(piece.stance ?? "supports")}</strong>
<a href="/sources/${piece.source}/">${say(source.publisher)}${on(source.issued, (i) => `, ${say(i)}`)}</a>${on(piece.paragraph, (p) => `, paragraph ${say(p)}`)}
${on(piece.quote, (q) => `<blockquote>${say(q)}</blockquote>`)}
${on(piece.says, (s) => `<p>${say(s)}</p>`)}
${on(speaker, (a) => `<p>Word of ${link("actors", a.id, a.name)}</p>`)}
${on(piece.values, values)}
${on(piece.note, (n) => `<p>${say(n)}</p>`)}
${on(source.URL, (u) => `<a href="${say(u)}">Open the source</a>`)}</li>
`;
  })}</ol>`;

export const brief = (sentences) =>
  all(
    sentences,
    (sentence) =>
      `<p>${say(sentence.text)}${all(sentence.facts, (id, n) => ` <a href="/facts/${id}/">[${n + 1}]</a>`)}</p>\n`,
  );

// A page for each id: the data of a template that Eleventy pages through.
export const paged = (folder, ids) => ({
  ids,
  pagination: { data: "ids", size: 1, alias: "name" },
  permalink: (data) => `${folder}/${data.name}/index.html`,
});
