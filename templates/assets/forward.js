// The place on the page, which the page's own refresh would lose, comes along to the new page. Where
// that is a place itself, it gives way to a fact only: other places have an underscore in their names.
const link = document.querySelector("main a");
if (!link.hash || (location.hash && !location.hash.includes("_"))) link.hash = location.hash;
location.replace(link.href);
