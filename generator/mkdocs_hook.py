"""The MkDocs hook module that mkdocs.yml names: it re-exports the hooks of `engine.mkdocs`."""

from generator.engine.mkdocs import (
    on_build_error,
    on_config,
    on_env,
    on_nav,
    on_page_content,
    on_post_build,
    on_post_page,
    on_serve,
    on_startup,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_nav",
    "on_page_content",
    "on_post_build",
    "on_post_page",
    "on_serve",
    "on_startup",
]
