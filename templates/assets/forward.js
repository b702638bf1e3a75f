// The place on the page, which the page's own refresh would lose, comes along to the new page.
const link = document.querySelector("main a");
link.hash = location.hash;
location.replace(link.href);
