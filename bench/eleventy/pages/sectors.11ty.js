import { all, brief, factList, ofSector, page, paged, questions, say, sectors } from "../lib.js";

export const data = paged("sectors", sectors.map((sector) => sector.id));

export const render = ({ name }) => {
  const sector = sectors.find((s) => s.id === name);
  const asked = questions.filter((q) => q.sectors.includes(name));
  return page(
    sector.title,
    `<p>${say(sector.summary)}</p>
${brief(sector.brief)}
<h2>Facts</h2>${factList(ofSector.get(name))}
<h2>Open questions</h2><ul>${all(asked, (q) => `<li><a href="/questions/#${q.id}">${say(q.question)}</a></li>`)}</ul>`,
  );
};
