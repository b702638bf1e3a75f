/* Words as the search compares them: in small Latin letters without marks, by their stem, and by how they sound.
   The same is done to what is searched and to what is asked, so that each spelling finds every other. */
{
  /* A table written as "а a б b"; a hyphen stands for nothing. */
  const pairs = (text) =>
    Object.fromEntries([...text.matchAll(/(\S+)\s+(\S+)/g)].map(([, from, to]) => [from, to.replace("-", "")]));
  const LATIN = pairs(`
    а a б b в v г g ґ g д d е e ж zh з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch
    ш sh щ shch ъ - ы y ь - э e ю yu я ya є ye ә a ғ gh қ q ң ng ө o ұ u ү u һ h ҹ j ҝ g ј y ə a ı i ß ss æ ae
    œ oe ø o ð d þ th đ d ł l α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t
    υ y φ f χ ch ψ ps ω o
  `);
  const BEFORE_MARKS = pairs("ё yo й y ў u ї yi ş sh ç ch ğ gh š sh č ch ž zh ś s");
  const SIGNS = { $: " dollar ", "€": " euro ", "£": " pound ", "₽": " rouble ", "₼": " manat ", "%": " percent " };

  const digit = (character) => {
    let zero = character.codePointAt(0);
    for (const last = zero - 9; zero > last && /\p{Nd}/u.test(String.fromCodePoint(zero - 1));) zero -= 1;
    return String(character.codePointAt(0) - zero);
  };

  /* In small letters, those of other alphabets in Latin ones, without marks; what is no letter stays as it is. */
  const fold = (text) => {
    const small = text.normalize("NFC").toLowerCase().replace(/i̇/g, "i");
    if (/^[\x00-\x7f]*$/.test(small)) return small;
    return small
      .replace(/(?<=\d)\s?[¼½¾]/g, (part) => ({ "¼": ".25", "½": ".5", "¾": ".75" })[part.trim()])
      .replace(/[\u200b-\u200f\u2066-\u2069\u00ad]/g, "")
      .replace(/[ёйўїşçğščžś]/g, (letter) => BEFORE_MARKS[letter])
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/[^\x00-\x7f]/gu, (letter) => LATIN[letter] ?? (/\p{Nd}/u.test(letter) ? digit(letter) : letter))
      .replace(/[’‘ʼʹ`´]/g, "'");
  };

  const HYPHENED = /[\p{L}\p{M}\p{N}]+(?:[-‐‑–][\p{L}\p{M}\p{N}]+)+/gu;

  /* The words of a folded text that are written with hyphens, as one word each: anti-aircraft, antiaircraft. */
  const joinedOf = (folded) =>
    (folded.match(HYPHENED) ?? []).map((run) => run.replace(/[-‐‑–]/g, "")).filter((word) => !/\d/.test(word));

  /* A text as words with one space between them, and one at either end. */
  const plain = (text) => ` ${wordsOf(fold(text)).join(" ")} `;

  const wordsOf = (folded) =>
    folded
      .replace(/\bper cent\b/g, "percent")
      .replace(/'s\b/g, "")
      .replace(/(?<=\p{L})'(?=\p{L})/gu, "")
      .replace(/[$€£₽₼%]/g, (sign) => SIGNS[sign])
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

  const ENDINGS = [
    [/(ss|us|is)$/, "$1"],
    [/ies$/, "y"],
    [/(sh|ch|x|z|s)es$/, "$1"],
    [/s$/, ""],
  ];
  const SUFFIXES = [
    /(?:ational|ations?|ate|ated|ating)$/,
    /(?:ments?|ness|ship)$/,
    /(?:ing|ings|ed)$/,
    /(?:ally|(?<!b)ly)$/,
    /(?:ional|ion)$/,
    /(?:al|ive|ic|able|ary)$/,
    /(?:er|or|ist)$/,
  ];

  /* The stem of an English word, light-handed, and British and American spellings alike. */
  const stem = (word) => {
    if (word.length < 4 || !/^[a-z]+$/.test(word) || word === "according") return word;
    let root = word;
    for (const [ending, kept] of ENDINGS) {
      if (ending.test(root)) {
        root = root.replace(ending, kept);
        break;
      }
    }
    root = root
      .replace(/ense$/, "ence")
      .replace(/our(?=$|[aei])/, "or")
      .replace(/tre$/, "ter")
      .replace(/ogue$/, "og")
      .replace(/amme$/, "am")
      .replace(/is(?=(?:e|ed|ing|er|ation)$)/, "iz")
      .replace(/ys(?=(?:e|ed|ing)$)/, "yz")
      .replace(/ll(?=(?:ed|ing|er)$)/, "l");
    for (const suffix of SUFFIXES) {
      const rest = root.replace(suffix, "");
      if (rest !== root && rest.length > 3) {
        root = rest.replace(/([bdgmnprt])\1$/, "$1");
        break;
      }
    }
    return root.replace(/(?<=.{3})(?:ee|[eyi])$/, "");
  };

  const SOUNDS = [
    [/(?<=[aeiou])j/g, "y"],
    [/tsch/g, "C"],
    [/shch|sch|sh|sz/g, "S"],
    [/tch|ch|cz/g, "C"],
    [/dzh|dsch|dj|zh|j(?=[aeou])/g, "J"],
    [/kh|gh|x(?!$)|h/g, "g"],
    [/ph/g, "f"],
    [/ts|tz/g, "c"],
    [/q|ck|c(?=[aouklrtn]|$)/g, "k"],
    [/c(?=[eiy])/g, "J"],
    [/w/g, "v"],
    [/(?<=[aeio])u(?=[^aeiou])/g, "v"],
    [/[aeiouyj]+/g, "a"],
    [/(.)\1+/g, "$1"],
  ];

  /* How a name sounds, whatever alphabet or orthography it came through: one vowel, and no difference between g and h. */
  const sound = (word) =>
    /^[a-z]{3,}$/.test(word) ? SOUNDS.reduce((heard, [letters, one]) => heard.replace(letters, one), word) : "";

  const CAPITALISED =
    /\p{Lu}[\p{L}\p{M}’']*(?:(?:[\s\-–]+(?:of|the|and|for|on|in|to|de))*[\s\-–]+\p{Lu}[\p{L}\p{M}’']*)+/gu;

  /* The initials of names: of every run of capitalised words in a text, with and without the small words between. */
  const initials = (text) => {
    const found = new Set();
    for (const [run] of text.matchAll(CAPITALISED)) {
      const words = run.split(/[\s\-–]+/u);
      for (let from = 0; from < words.length; from += 1) {
        let [all, great] = ["", ""];
        for (const word of words.slice(from, from + 8)) {
          const letter = fold(word)[0];
          all += letter;
          if (/^\p{Lu}/u.test(word)) {
            great += letter;
            found.add(all).add(great);
          } else if (!great) break;
        }
      }
    }
    return [...found].filter((letters) => /^[a-z]{2,8}$/.test(letters));
  };

  /* The initials of every word of a name, with and without small words. */
  const initialsOfName = (name) => {
    const words = wordsOf(fold(name));
    return [words, words.filter((word) => word.length > 3)]
      .map((some) => some.map((word) => word[0]).join(""))
      .filter((letters) => /^[a-z]{2,8}$/.test(letters));
  };

  globalThis.briefingSearch = {
    ...globalThis.briefingSearch,
    fold,
    plain,
    wordsOf,
    joinedOf,
    stem,
    sound,
    initials,
    initialsOfName,
  };
}
