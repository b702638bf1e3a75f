"""The file that mkdocs.yml names as its hook, so that MkDocs renders the briefing before it reads it."""

from generator.engine.mkdocs import (
    on_build_error,
    on_config,
    on_env,
    on_page_content,
    on_post_build,
    on_serve,
    on_startup,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_page_content",
    "on_post_build",
    "on_serve",
    "on_startup",
]
