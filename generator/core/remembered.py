"""Pure functions of texts that remember what they returned, and can be given what they did in an earlier run."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache, partial, update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_MOST = 1 << 15
"""How many results a function remembers."""

Results = Mapping[tuple[Hashable, ...], Any]
"""What a function returned, by its arguments."""


class _Asked(Generic[T]):
    """A function that is asked for what is not remembered, and what it has returned so far."""

    def __init__(self, function: Callable[..., T]) -> None:
        self.function = function
        self.forget()

    def forget(self) -> None:
        self.known: Results = {}
        self.results: dict[tuple[Hashable, ...], T] = {}
        self.new = 0

    def __call__(self, *args: Hashable) -> T:
        if args in self.known:
            result: T = self.known[args]
        else:
            result = self.function(*args)
            self.new += 1
        if len(self.results) >= _MOST:
            self.results.clear()
        self.results[args] = result
        return result


class Remembered(partial[T], Generic[P, T]):
    """A function of positional arguments whose results follow from them alone.

    It remembers the newest results in this process. `recall` gives it those of an earlier run; `results` are
    those that were asked for since, and `new` tells how many of them it had to make. It is a `partial` with
    nothing filled in, because calling that runs no line of Python: some are called hundreds of thousands of times.
    """

    def __new__(cls, function: Callable[P, T]) -> Remembered[P, T]:
        """Take the function."""
        asked = _Asked[T](function)
        remembered: Remembered[P, T] = super().__new__(cls, lru_cache(maxsize=_MOST)(asked))
        remembered._asked = asked
        update_wrapper(remembered, function)
        return remembered

    _asked: _Asked[T]

    if TYPE_CHECKING:

        def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
            """Return what the function returns."""

    @property
    def name(self) -> str:
        """The name of the function, which no other one has."""
        return f"{self._asked.function.__module__}.{self._asked.function.__qualname__}"

    @property
    def results(self) -> dict[tuple[Hashable, ...], T]:
        """The results that were asked for, by the arguments."""
        return self._asked.results

    @property
    def new(self) -> int:
        """How many of the results had to be made."""
        return self._asked.new

    def recall(self, known: Results) -> None:
        """Take the results of an earlier run in place of making them."""
        self._asked.known = known

    def forget(self) -> None:
        """Be as in a process that has just begun."""
        self._asked.forget()
        self.func.cache_clear()  # type: ignore[attr-defined]
