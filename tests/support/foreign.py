"""The small briefing with Arabic, Hebrew and Persian in it: a source, its title, outlet and author, quotes, names."""

from __future__ import annotations

from pathlib import Path

OUTLET = "صحيفة المثال"
TITLE = "مصابيح البحر: 12 سنة"
AUTHOR = "سمير المثال"
QUOTE = "أكثر من 9 ملايين كرونة"
HEBREW = "הטחנה עומדת (מאז 2021)"
NAME = "أرشيف المثال"
PERSIAN = "ماری نمونه"
PLACE = "כפר הדוגמה"
BEFORE = "كان التبادل 11 مليون كرونة."
AFTER = "كان التبادل 12 مليون كرونة."

_EDITS = {
    "sources/example-archive-7.yml": (
        ("publisher: Näidisarhiiv", f"publisher: {OUTLET}\ntitle: '{TITLE}'\nissued: 2019-07-03"),
        ("language: et", f"language: ar\nauthor: [{AUTHOR}, A. Writer]"),
        ("  title: The excerpt begins below the title.\n", ""),
        ("  author: No name stands on the excerpt.\n", ""),
        ("  issued: The excerpt bears no date.", "  accessed: The day is not known."),
    ),
    "facts/trade.yml": (('üle üheksa miljoni krooni\n      seal: "cc29cffd77c2c03d829d"', QUOTE),),
    "facts/energy.yml": (
        (
            'quote: veski seisab\n      seal: "5af55f4d0b9babc9ab68"',
            f"quote: {HEBREW}\n      language: he",
        ),
    ),
    "actors/outlets.yml": (("name: Näidisarhiiv", f"name: {NAME}"),),
    "actors/places.yml": (("name: Näidisküla", f"name: {PLACE}"),),
    "actors/people.yml": (("Мари Няйдис\n      language: ru", f"{PERSIAN}\n      language: fa"),),
    "changes.yml": (
        ("The guild put the trade in cork lanterns at about 11 million crowns in 2022.", BEFORE),
        ("The guild put the trade in cork lanterns at about 12.5 million crowns in 2022.", AFTER),
    ),
}


def make_foreign(content: Path) -> None:
    """Rewrite a copy of the small briefing."""
    for name, edits in _EDITS.items():
        text = (content / name).read_text(encoding="utf-8")
        for before, after in edits:
            assert before in text, (name, before)
            text = text.replace(before, after)
        (content / name).write_text(text, encoding="utf-8")
