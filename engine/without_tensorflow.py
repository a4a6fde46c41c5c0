"""Keeps TensorFlow and matplotlib out of a process whose model does not use them.

Rasa imports both with its module tree, wanted or not: 10 s and 400 MB for nothing when no component
is a neural one. `install()` puts placeholders in their place. A placeholder can be subclassed, used
in annotations and as a decorator, which is all that happens while Rasa's modules are imported;
whatever would compute something raises `NotInstalled`. The launcher installs it only if every
component of the model is on `LIGHT` (see `is_light`).
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import Any

ROOTS = frozenset(
    {"keras", "matplotlib", "tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text"}
)

# Components that compute without TensorFlow, by module prefix.
LIGHT = (
    "engine.",
    "rasa.core.policies.ensemble.",
    "rasa.core.policies.memoization.",
    "rasa.core.policies.rule_policy.",
    "rasa.engine.",
    "rasa.graph_components.",
    "rasa.nlu.classifiers.fallback_classifier.",
    "rasa.nlu.classifiers.regex_message_handler.",
)


class NotInstalled(RuntimeError):
    """A placeholder was asked to compute; names what was asked for."""


class _PlaceholderType(type):
    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _placeholder(f"{cls.__qualname__}.{name}")

    def __call__(cls, *args: Any, **_: Any) -> Any:
        """Decorate, with or without options; anything else computes."""
        if cls.__dict__.get("_is_placeholder") and len(args) == 1 and callable(args[0]):
            return args[0]
        if cls.__dict__.get("_is_placeholder") and not args:
            return lambda decorated: decorated
        raise NotInstalled(f"{cls.__qualname__} is switched off: see engine/without_tensorflow.py")


def _placeholder(name: str) -> type:
    return _PlaceholderType(name, (), {"_is_placeholder": True, "__qualname__": name})


class _PlaceholderModule(ModuleType):
    __path__ = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _placeholder(f"{self.__name__}.{name}")


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname: str, *_: Any) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] not in ROOTS:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _PlaceholderModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""


def install() -> None:
    """Put the placeholders in place; call before anything of Rasa is imported."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def is_light(components: Iterable[str]) -> bool:
    """Say whether all components (dotted paths of classes) compute without TensorFlow."""
    return all(component.startswith(LIGHT) for component in components)
