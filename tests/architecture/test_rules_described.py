"""Every rule that a diagnostic can carry is described once, and its mistake is one."""

from __future__ import annotations

import ast
import importlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from generator.commands.explaining import checked, explanation, mend
from generator.core.file_rules import FILE_RULES
from generator.core.record_rules import RECORD_RULES
from generator.core.rule_info import RuleInfo
from generator.core.value_rules import VALUE_RULES
from generator.rules import RULES
from generator.rules.registry import RULE_INFO
from tests.support.modules import MODULES, PACKAGE, calls_in, nodes_of

RULE_FOLDER = PACKAGE / "rules"
NO_RULE = {"__init__", "registry", "rule", "sample"}
RULE_FILES = sorted(p for p in RULE_FOLDER.glob("*.py") if p.stem not in NO_RULE)

REPORTS = ("Diagnostic", "reject", "_refuse", "warnings")
"""What a module calls to report a problem; its first argument is the rule."""

HANDED_ON = {
    ("validation_errors.py", "rule"): "what `_words` returns, or what a value was refused for",
    ("rule.py", "rule"): "what `warnings` is called with",
    ("parse.py", "rule"): "what `_refuse` is called with",
}
"""Variables that hold a rule which is written elsewhere."""

EXPLAINS = ("validation_errors.py", "_words")
"""The function that returns a rule, a message and a hint for what the model refuses."""


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imported(path: Path) -> ModuleType:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return importlib.import_module(".".join(parts).removesuffix(".__init__"))


@cache
def reported(path: Path) -> frozenset[str]:
    """Return each rule that a module reports, and fail where it is not plain which."""
    return frozenset(_reported(path))


def _reported(path: Path) -> Iterator[str]:
    for name, call in calls_in(path):
        if name.rpartition(".")[2] in REPORTS:
            first = call.args[0] if call.args else None
            assert first is not None, f"{name_of(path)}:{call.lineno}: the rule comes first"
            yield from rules_in(first, path)
    for node in nodes_of(path):
        if isinstance(node, ast.FunctionDef) and (path.name, node.name) == EXPLAINS:
            yield from words_returned(node)


def rules_in(node: ast.expr, path: Path) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif chosen := re.fullmatch(r"(\w+)\[[\w.]+\]\.id", ast.unparse(node)):
        yield from (info.id for info in vars(imported(path))[chosen[1]].values())
    elif (path.name, ast.unparse(node)) not in HANDED_ON:
        try:
            yield str(eval(ast.unparse(node), vars(imported(path))))
        except NameError:
            pytest.fail(f"{name_of(path)}:{node.lineno}: {ast.unparse(node)} is no constant")


def words_returned(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            first = node.value.elts[0]
            if isinstance(first, ast.Constant):
                yield str(first.value)
            else:
                assert ast.unparse(first) == "context['rule']"


def test_what_is_reported_is_described_and_what_is_described_is_reported() -> None:
    found = {rule for path in MODULES for rule in reported(path)}
    assert found == set(RULE_INFO)


def test_a_rule_is_described_once() -> None:
    infos = [*FILE_RULES, *VALUE_RULES, *RECORD_RULES]
    early = {info.id for info in infos}
    infos += [rule.info for rule in RULES if rule.info.id not in early]
    assert {i: n for i, n in Counter(info.id for info in infos).items() if n > 1} == {}
    assert sorted(info.id for info in infos) == sorted(RULE_INFO)
    for rule in RULES:
        assert RULE_INFO[rule.info.id] is rule.info


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda p: p.stem)
def test_a_file_has_the_rule_that_it_is_named_after(path: Path) -> None:
    module = imported(path)
    assert module.RULE.id == path.stem.replace("_", "-")
    assert set(reported(path)) == {module.RULE.id}
    rule = getattr(module, path.stem)
    assert rule in RULES
    assert rule.info is module.RULE
    assert (module.__doc__ or "").startswith(f"`{module.RULE.id}`: ")


def test_every_rule_runs_once_in_the_order_of_the_files() -> None:
    assert [rule.info.id.replace("-", "_") for rule in RULES] == [p.stem for p in RULE_FILES]


def test_the_sample_has_no_mistake() -> None:
    assert checked(None)[0] == ()


@pytest.mark.parametrize("info", RULE_INFO.values(), ids=RULE_INFO.keys())
def test_a_rule_is_explained(info: RuleInfo) -> None:
    assert info.line.endswith(".")
    assert info.protects.endswith(".")
    assert "\n" not in info.line + info.protects
    if info.example is None:
        return
    diagnostics, _ = checked(info.example)
    assert [d.rule for d in diagnostics] == [info.id]
    assert diagnostics[0].severity in info.severities
    assert diagnostics[0].hint or mend(info.example)
    assert diagnostics[0].message in explanation(info)


def test_rules_without_an_example_are_about_no_content_file() -> None:
    assert {info.id for info in RULE_INFO.values() if info.example is None} == {
        *("content-found", "file-inside", "file-readable", "file-size", "text-length"),
        *(
            "id-kept",
            "claim-kept",
            "proof-kept",
            "layout",
            "template",
            "template-current",
            "more",
            "built-briefing",
        ),
    }
