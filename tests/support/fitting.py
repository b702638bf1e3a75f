"""What a page must not do on a narrow screen: stick out, be cut off, be too small to read."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.support.chromium import resize

SMALLEST = 11
"""Pixels below which text is not read on a telephone."""

TARGET = 24
"""Pixels that what is touched measures, or keeps to itself."""

WIDTHS = (390, 320)
"""The widths, in pixels, of a common telephone and of the narrowest that WCAG 2.2, 1.4.10, asks for."""

_STICKING_OUT = """() => {
  const wide = document.documentElement.scrollWidth;
  const shown = [...document.querySelectorAll("header *, main *, footer *")].filter((element) =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    !element.closest(".md-sidebar, .search-open, .md-skip, svg"));
  const scrolls = (element) => {
    for (let at = element; at; at = at.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const clips = (element) => {
    const style = getComputedStyle(element);
    const unseen = style.clipPath !== "none" || style.position === "absolute" && style.width === "1px";
    return !unseen && ["hidden", "clip"].includes(style.overflowX) && style.display !== "inline" &&
      element.closest("article") && element.scrollWidth > element.clientWidth + 1;
  };
  const name = (element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 60)}`;
  const out = shown.filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element);
  });
  return [
    ...(wide > innerWidth ? [`scrolls: ${wide} > ${innerWidth}`] : []),
    ...out.map((element) => `out: ${name(element)}`),
    ...shown.filter(clips).map((element) => `cut: ${name(element)}`),
  ];
}"""

_TOO_SMALL = """(smallest) => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const drawn = element.getBoundingClientRect().width > 1;  // not what is only read aloud
    const turned = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    const scale = turned ? Math.hypot(turned.a, turned.b) : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (texts.currentNode.data.trim() && element.checkVisibility({visibilityProperty: true}) &&
        drawn && !element.closest("script, style, noscript") && size < smallest - 0.01)
      found.push(`too small, ${size.toFixed(1)}px: ${texts.currentNode.data.trim().slice(0, 60)}`);
  }
  return [...new Set(found)];
}"""


_CROWDED = """(smallest) => {
  const seen = {visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true};
  const operable = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const isInline = (element) => getComputedStyle(element).display.startsWith("inline");
  const isInText = (element) => {
    let block = element.parentElement;
    while (isInline(block)) block = block.parentElement;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement;
      if (texts.currentNode.data.trim() && !around.closest(operable) && around.checkVisibility(seen)) return true;
    }
    return false;
  };
  const targets = [], rows = new Map();
  for (const element of document.querySelectorAll(operable)) {
    if (element.disabled || element.closest("svg") || !element.checkVisibility(seen)) continue;
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.right <= 0) continue;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const target = {element, x, y, lines: [...element.getClientRects()], isSmall: Math.min(box.width, box.height) < smallest - 0.5};
    targets.push(target);
    for (let row = Math.floor(box.top / smallest) - 1; row <= Math.floor(box.bottom / smallest) + 1; row++) {
      if (!rows.has(row)) rows.set(row, []);
      rows.get(row).push(target);
    }
  }
  const name = ({element}) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`;
  const found = [];
  for (const one of targets.filter(({element, isSmall}) => isSmall && !(isInline(element) && isInText(element))))
    for (const other of rows.get(Math.floor(one.y / smallest))) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const apart = ({left, right, top, bottom}) =>
        Math.hypot(Math.max(left - one.x, 0, one.x - right), Math.max(top - one.y, 0, one.y - bottom));
      const between = other.isSmall ? Math.hypot(one.x - other.x, one.y - other.y) / 2 : Math.min(...other.lines.map(apart));
      if (between < smallest / 2 - 0.5) found.push(`crowded: ${name(one)} by ${name(other)}`);
    }
  return found;
}"""
"""Whose circle of that diameter meets another's, of what is not a link in running text: WCAG 2.2, 2.5.8. What
a drawing has is in the table below it too."""


_DISPLACED = """() => {
  const found = [];
  const folded = [...document.querySelectorAll("article details:not([open])")];
  for (const fold of folded) fold.open = true;
  for (const group of document.querySelectorAll("article dl > div")) {
    const sides = [...group.querySelectorAll(":scope > dd")]
      .filter((dd) => dd.checkVisibility()).map((dd) => Math.round(dd.getBoundingClientRect().left));
    if (new Set(sides).size > 1) found.push(`in a column of its own: ${group.textContent.trim().slice(0, 60)}`);
  }
  for (const cell of document.querySelectorAll("article :is(td, th, dt, dd)")) {
    if (!cell.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})) continue;
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (texts.currentNode.data.includes("://")) continue;  // an address has no words
      for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        if (word[0].length > 14) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) found.push(`broken: ${word[0]} in ${cell.tagName} ${cell.textContent.trim().slice(0, 60)}`);
      }
    }
  }
  for (const fold of folded) fold.open = false;
  return found;
}"""


def displaced(tab: Page) -> list[str]:
    """Return what stands in the wrong column of a list or table, and short words broken within it, folds open."""
    return tab.evaluate(_DISPLACED)


def crowded(tab: Page) -> list[str]:
    """Return what is too small to be touched without touching what is beside it."""
    return tab.evaluate(_CROWDED, TARGET)


def misfits(tab: Page) -> list[str]:
    """Return what does not fit on an opened page at either width, and what is too small to read or touch.

    The tab is left as narrow as it gets.
    """
    found = []
    for width in WIDTHS:
        narrow(tab, width)
        found += misfits_at(tab, width)
    return found


def misfits_at(tab: Page, width: int) -> list[str]:
    """Return the same of a page in a tab that is as wide as that; what is too small at the narrowest alone."""
    found = [*tab.evaluate(_STICKING_OUT), *crowded(tab)]
    small = tab.evaluate(_TOO_SMALL, SMALLEST) if width == min(WIDTHS) else []
    return [*(f"at {width}, {what}" for what in found), *small]


def narrow(tab: Page, width: int) -> None:
    """Make a tab as wide as that, and wait until the page knows it."""
    resize(tab, width, 844)
