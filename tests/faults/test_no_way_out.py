"""The site fetches no address: no module of the rooms holds what could ask one of the web.

Webhooks are not offered. Whoever adds them changes this test, and brings the proof that no private address is reached.
"""

import ast
from collections.abc import Iterator

from tests.architecture.source_tree import modules, tree

ASKERS = {
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
    "urllib.request",
    "http.client",
    "pycurl",
    "requests_hardened",
}
# The supervisor asks its own pages on 127.0.0.1 whether they answer.
INSIDE = {"config/supervisor/demo.py: http.client"}


def imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_nothing_in_the_rooms_can_ask_the_web() -> None:
    found = {f"{path}: {name}" for path in modules() for name in imported(tree(path)) if name in ASKERS}
    assert found == INSIDE
