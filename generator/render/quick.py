"""What Jinja does at every value and every call, without what these templates do not need.

Every value that a template outputs passes `finalize`, which escapes it and returns Markup: it need not be
asked again whether it is escaped. No function asks for the context that it is called in. No template has
names of its own beside those of its environment.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context


class _Compiler(CodeGenerator):
    """Writes the code of a template without escaping what was escaped."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if finalize.src is None or frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(finalize.src)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if finalize.src is None or frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(")")


class _Context(Context):
    """Calls functions as they are."""

    def call(
        self,
        function: Callable[..., Any],
        /,
        *args: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **kwargs: Any,
    ) -> Any:
        """Call a function or a macro."""
        return function(*args, **kwargs)


class _Template(jinja2.Template):
    """Is made into a module once, where it is imported without the context."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


class QuickEnvironment(jinja2.Environment):
    """An environment whose `finalize` escapes every value, and whose functions want no context."""

    code_generator_class = _Compiler
    context_class = _Context
    template_class = _Template
