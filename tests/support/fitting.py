"""What a page must not do on a narrow screen: stick out, be cut off, be too small to read."""

from __future__ import annotations

from playwright.sync_api import Page

SMALLEST = 11
"""Pixels below which text is not read on a telephone."""

WIDTHS = (390, 320)
"""The widths, in pixels, of a common telephone and of the narrowest that WCAG 2.2, 1.4.10, asks for."""

_STICKING_OUT = """() => {
  const wide = document.documentElement.scrollWidth;
  const shown = [...document.querySelectorAll("header *, main *, footer *")].filter((element) =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    !element.closest(".md-sidebar, .md-search, .md-skip, svg"));
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
    const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (texts.currentNode.data.trim() && element.checkVisibility({visibilityProperty: true}) &&
        drawn && !element.closest("script, style, noscript") && size < smallest - 0.01)
      found.push(`too small, ${size.toFixed(1)}px: ${texts.currentNode.data.trim().slice(0, 60)}`);
  }
  return [...new Set(found)];
}"""


def misfits(tab: Page) -> list[str]:
    """Return what does not fit on an opened page at either width, and what is too small to read.

    The tab is left as narrow as it gets.
    """
    found = []
    for width in WIDTHS:
        narrow(tab, width)
        found += [f"at {width}, {what}" for what in tab.evaluate(_STICKING_OUT)]
    return found + tab.evaluate(_TOO_SMALL, SMALLEST)


def narrow(tab: Page, width: int) -> None:
    """Make a tab as wide as that, and wait until the page knows it."""
    tab.set_viewport_size({"width": width, "height": 844})
    tab.wait_for_function("width => innerWidth === width", arg=width)
