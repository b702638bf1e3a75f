/* The theme's search takes every word for the beginning of one, and parts words at hyphens. This puts whole words
   before beginnings, and asks for a day or a month in the form of ISO 8601, and for a large number, as the pages have
   them. It changes what the page tells the search's worker, and nothing that a reader sees. */
{
  const QUERY = 2;
  const asked = (words) => {
    const query = words
      .replace(/\b(\d{4})-(\d\d)(?:-(\d\d))?\b/g, (_, year, month, day) => `d${year}${month}${day || ""}`)
      .replace(/\b\d{5,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ","));
    const whole = query.split(/\s+/).filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word));
    return [query, ...whole.map((word) => `${word}^3`)].join(" ");
  };
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const isQuery = message?.type === QUERY && typeof message.data === "string";
    return post.call(this, isQuery ? { ...message, data: asked(message.data) } : message, ...rest);
  };
}
