"""The shape of the project: who may import whom, where sentences may stand."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
# docs/architecture.md: imports go one way, and between processes there is HTTP or the database.
MAY_IMPORT = {
    "store": {"store"},
    "bot": {"bot", "store"},
    "actions": {"actions", "store"},
    "console": {"console", "store"},
    "engine": {"engine"},
    "sandbox": {"sandbox"},
    "tools": {"tools", "store"},
    "bench": {"bench", "tools", "engine", "console", "store"},
}
# Calls that hand a text to a person.
SAYING = {
    *("utter_message", "reply_text", "send_message", "answer_callback_query", "answer"),
    *("Say", "Said", "Button", "say", "word"),
}
FEW_WORDS = 3


def python_files(package: str) -> Iterator[tuple[Path, ast.Module]]:
    """Each source file of a package, parsed."""
    for path in sorted((ROOT / package).rglob("*.py")):
        yield path.relative_to(ROOT), ast.parse(path.read_text())


def imported(tree: ast.Module) -> Iterator[str]:
    """Top-level names of everything that a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_imports_go_one_way() -> None:
    wrong = [
        f"{path}: imports {name}"
        for package, allowed in MAY_IMPORT.items()
        for path, tree in python_files(package)
        for name in imported(tree)
        if name in MAY_IMPORT and name not in allowed
    ]
    assert not wrong, "\n".join(wrong)


def test_no_sentence_is_said_from_code() -> None:
    wrong = [
        f"{path}:{node.lineno}: {node.value!r}"
        for package in ("actions", "bot", "console", "store")
        for path, tree in python_files(package)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and (getattr(call.func, "attr", "") or getattr(call.func, "id", "")) in SAYING
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
        for node in ast.walk(argument)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and len(node.value.split()) > FEW_WORDS
    ]
    assert not wrong, "\n".join(wrong)


def test_what_is_not_there_is_told_by_one_kind_of_error() -> None:
    wrong = [
        f"{path}: {node.name}"
        for path, tree in python_files("store")
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and (node.name.startswith("NoSuch") or node.name.endswith("NotFoundError"))
        and [ast.unparse(base) for base in node.bases] != ["MissingError"]
    ]
    assert not wrong, "\n".join(wrong)


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path)
        for package in MAY_IMPORT
        for path, tree in python_files(package)
        if tree.body and not ast.get_docstring(tree)
    ]
    assert not silent, "\n".join(silent)


def test_no_function_names_a_language() -> None:
    codes = {"en", "nl", "fr", "ar", "fa", "so", "english", "dutch", "arabic"}
    wrong = [
        f"{path}:{node.lineno}: {node.name}"
        for package in MAY_IMPORT
        for path, tree in python_files(package)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and codes & set(node.name.lower().strip("_").split("_"))
    ]
    assert not wrong, "\n".join(wrong)
