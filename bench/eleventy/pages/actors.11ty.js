import { actors, all, factList, link, naming, on, page, paged, passages, say } from "../lib.js";

export const data = paged("actors", [...actors.keys()]);

export const render = ({ name }) => {
  const actor = actors.get(name);
  return page(
    actor.name,
    `<p>${say(actor.type)}${on(actor.country, (c) => `, ${say(c)}`)}</p>
${on(actor.other_names, (names) => `<ul>${all(names, (n) => `<li lang="${say(n.language)}">${say(n.name)}</li>`)}</ul>`)}
${on(actor.part_of, (owner) => `<p>Belongs to ${link("actors", owner, actors.get(owner).name)}</p>`)}
${all(actor.profile, (told) => `<p>${say(told.statement)}</p>${passages(told.evidence)}`)}
<h2>Facts</h2>${on(naming.get(name), factList)}`,
  );
};
