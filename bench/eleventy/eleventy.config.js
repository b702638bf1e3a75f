// The content folder is named by BRIEFING_CONTENT; see bench/README.md.
export default function (config) {
  config.addPassthroughCopy({ "style.css": "style.css" });
  return { dir: { input: "pages", includes: "../includes" } };
}
