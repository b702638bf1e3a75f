"""Pure functions of texts that remember what they returned, and can be given what they did in an earlier run."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache, update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_MOST = 1 << 15
"""How many results a function remembers."""

Results = Mapping[tuple[Hashable, ...], Any]
"""What a function returned, by its arguments."""


class Remembered(Generic[P, T]):
    """A function of positional arguments whose results follow from them alone.

    It remembers the newest results in this process. `recall` gives it those of an earlier run; `results` are
    those that were asked for since, and `new` tells how many of them it had to make.
    """

    def __init__(self, function: Callable[P, T]) -> None:
        """Take the function."""
        update_wrapper(self, function)
        self._function: Callable[..., T] = function
        self._cached: Callable[..., T] = function
        self._known: Results = {}
        self.results: dict[tuple[Hashable, ...], T] = {}
        self.forget()

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what the function returns."""
        return self._cached(*args, **kwargs)

    @property
    def name(self) -> str:
        """The name of the function, which no other one has."""
        return f"{self._function.__module__}.{self._function.__qualname__}"

    def recall(self, known: Results) -> None:
        """Take the results of an earlier run in place of making them."""
        self._known = known

    def forget(self) -> None:
        """Be as in a process that has just begun."""
        self._cached = lru_cache(maxsize=_MOST)(self._ask)
        self._known, self.results, self.new = {}, {}, 0

    def _ask(self, *args: Hashable) -> T:
        if args in self._known:
            result: T = self._known[args]
        else:
            result = self._function(*args)
            self.new += 1
        if len(self.results) >= _MOST:
            self.results.clear()
        self.results[args] = result
        return result
