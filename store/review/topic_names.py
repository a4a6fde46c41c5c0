"""What topics are called in each language: the labels of their buttons in the chat."""

from __future__ import annotations

from functools import cache

from fluent.runtime import FluentBundle, FluentResource

from store.review.training_data import CONTENT, catalogue
from store.wording.languages import Languages

# Beside the file of each language's other phrases.
FILE = "topics.ftl"
PREFIX = "topic-"


@cache
def languages() -> Languages:
    """The project's own languages, read once."""
    return Languages.load(CONTENT)


@cache
def topic_names(language: str) -> dict[str, str]:
    """The name of every topic of the catalogue, from the fallback chain where it has none."""
    bundles = [_bundle(code) for code in languages().chain(language)]
    return {topic: _name(bundles, topic) for topic in catalogue().topics}


def _name(bundles: list[FluentBundle], topic: str) -> str:
    for bundle in bundles:
        if bundle.has_message(PREFIX + topic):
            pattern = bundle.get_message(PREFIX + topic).value
            if pattern is not None:
                return str(bundle.format_pattern(pattern)[0])
    return topic


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([languages()[language].locale], use_isolating=False)
    text = (CONTENT / "phrases" / language / FILE).read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(text))
    return bundle
