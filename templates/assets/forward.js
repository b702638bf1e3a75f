// The place on the page, which the page's own refresh would lose, comes along to the new page. Where the
// new page knows of that place, a link here says where; where something is withdrawn, its reason is the place.
const link = document.getElementById(location.hash.slice(1)) ?? document.querySelector("main a");
if (!link.hash) link.hash = location.hash;
location.replace(link.href);
