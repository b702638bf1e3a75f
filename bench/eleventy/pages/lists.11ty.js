// The pages of which there is one each: home, timeline, questions and the lists.
import { actors, all, brief, briefing, factList, facts, link, ofSector, page, passages, questions, say, sectors, sources } from "../lib.js";

const byDay = [...facts.values()]
  .filter((fact) => fact.date)
  .sort((a, b) => (String(a.date) < String(b.date) ? -1 : 1));

const PAGES = {
  "": () => [
    "Home",
    `<p>${say(briefing.subtitle)}</p>
${brief(briefing.bottom_line)}
<h2>Key figures</h2>${factList(briefing.key_figures)}
<h2>Sectors</h2>
${all(sectors, (s) => `<h3>${link("sectors", s.id, s.title)}</h3><p>${say(s.summary)}</p>`)}`,
  ],
  "timeline/": () => [
    "Timeline",
    `<ol>${all(byDay, (fact) => `<li><time>${say(fact.date)}</time> ${link("facts", fact.id, fact.title)}<p>${say(fact.statement)}</p></li>\n`)}</ol>`,
  ],
  "questions/": () => [
    "Open questions",
    all(
      questions,
      (q) => `<h2 id="${q.id}">${say(q.question)}</h2><p>${say(q.why)}</p>
<ul>${all(q.facts, (id) => `<li>${link("facts", id, id)}</li>`)}</ul>
${passages(q.evidence)}`,
    ),
  ],
  "facts/": () => [
    "Facts",
    all(
      sectors,
      (s) => `<h2>${say(s.title)}</h2>
<ul>${all(ofSector.get(s.id), (id) => `<li>${link("facts", id, facts.get(id).title)}</li>`)}</ul>`,
    ),
  ],
  "sectors/": () => [
    "Sectors",
    all(sectors, (s) => `<h2>${link("sectors", s.id, s.title)}</h2><p>${say(s.summary)}</p>`),
  ],
  "sources/": () => [
    "Sources",
    `<table><tr><th>Source</th><th>Title</th><th>Issued</th><th>Language</th></tr>
${all([...sources], ([id, s]) => `<tr><td>${link("sources", id, s.publisher)}</td><td>${say(s.title ?? "")}</td><td>${say(s.issued ?? "")}</td><td>${say(s.language)}</td></tr>\n`)}</table>`,
  ],
  "actors/": () => [
    "Actors",
    `<table><tr><th>Name</th><th>Type</th><th>Country</th></tr>
${all(
      [...actors.values()].sort((a, b) => a.name.localeCompare(b.name)),
      (a) => `<tr><td>${link("actors", a.id, a.name)}</td><td>${say(a.type)}</td><td>${say(a.country ?? "")}</td></tr>\n`,
    )}</table>`,
  ],
};

export const data = {
  ids: Object.keys(PAGES),
  pagination: { data: "ids", size: 1, alias: "name" },
  permalink: (data) => `${data.name}index.html`,
};

export const render = ({ name }) => page(...PAGES[name]());
