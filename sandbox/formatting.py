"""HTML and MarkdownV2 in outgoing texts: to plain text and entities."""

import re
from html import unescape

from sandbox.entities import find_entities, utf16_length
from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.wire import Json

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
}
_TAG = re.compile(r"<(/?)([a-zA-Z-]+)([^<>]*)>")
_HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
_MARKDOWN = re.compile(
    r"\\(?P<escaped>[\x01-\x7e])"
    r"|```(?P<pre>.*?)```"
    r"|`(?P<code>[^`]*)`"
    r"|\[(?P<label>[^\]]*)\]\((?P<url>[^)]*)\)"
    r"|(?P<mark>\|\||__|[*_~])"
    r"|(?P<reserved>[\[\]()>#+\-=|{}.!`])",
    re.DOTALL,
)


class _Builder:
    """Collects plain text and the entities that lie over it."""

    def __init__(self) -> None:
        self.text = ""
        self.entities: list[Json] = []
        self._open: list[tuple[str, int, Json]] = []

    def start(self, name: str, entity: Json) -> None:
        self._open.append((name, utf16_length(self.text), entity))

    def end(self, name: str) -> bool:
        if not self._open or self._open[-1][0] != name:
            return False
        _, offset, entity = self._open.pop()
        length = utf16_length(self.text) - offset
        if length:
            self.entities.append({**entity, "offset": offset, "length": length})
        return True

    def span(self, text: str, entity: Json) -> None:
        self.start("", entity)
        self.text += text
        self.end("")

    def result(self) -> tuple[str, list[Json]]:
        if self._open:
            raise bad_request(f"can't parse entities: can't find end of {self._open[-1][0]}")
        return self.text, sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Telegram's HTML to text and entities; raises ApiError 400 for tags it does not know."""
    builder, position = _Builder(), 0
    for tag in _TAG.finditer(source):
        builder.text += _plain(source[position : tag.start()])
        position = tag.end()
        closing, name, attributes = tag.group(1), tag.group(2).lower(), tag.group(3)
        if name not in _TAGS:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{name}"')
        if not closing:
            builder.start(name, _html_entity(name, attributes))
        elif not builder.end(name):
            raise bad_request("can't parse entities: Unmatched end tag")
    builder.text += _plain(source[position:])
    return builder.result()


def _plain(text: str) -> str:
    if "<" in text:
        raise bad_request("can't parse entities: Unsupported start tag")
    return unescape(text)


def _html_entity(name: str, attributes: str) -> Json:
    entity: Json = {"type": _TAGS[name]}
    if name == "a" and (href := _HREF.search(attributes)):
        entity["url"] = unescape(href.group(1) or href.group(2) or "")
    return entity


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """MarkdownV2 to text and entities; raises ApiError 400 for an unescaped reserved sign."""
    builder, position, opened = _Builder(), 0, set[str]()
    for match in _MARKDOWN.finditer(source):
        builder.text += source[position : match.start()]
        position = match.end()
        kind = str(match.lastgroup)
        if kind == "mark":
            _toggle(builder, opened, match.group())
        else:
            _markdown_token(builder, kind, match)
    builder.text += source[position:]
    return builder.result()


def _markdown_token(builder: _Builder, kind: str, match: re.Match[str]) -> None:
    if kind == "escaped":
        builder.text += match["escaped"]
    elif kind in ("pre", "code"):
        builder.span(match[kind], {"type": kind})
    elif kind == "url":
        builder.span(match["label"], {"type": "text_link", "url": match["url"]})
    else:
        sign = match.group()
        raise bad_request(
            f"can't parse entities: Character '{sign}' is reserved and must be escaped "
            f"with the preceding '\\'"
        )


def _toggle(builder: _Builder, opened: set[str], mark: str) -> None:
    if mark not in opened:
        builder.start(mark, {"type": _MARKS[mark]})
    elif not builder.end(mark):
        raise bad_request(f"can't parse entities: can't find end of {_MARKS[mark]} entity")
    opened ^= {mark}


_PARSERS = {"html": parse_html, "markdownv2": parse_markdown, "markdown": parse_markdown}


def formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[Json]]:
    """The text of parameter `name` with its entities, whichever way they were given."""
    source = params.text(name)
    given = params.json(entities_name)
    mode = params.text("parse_mode").lower()
    if given:
        return source, given
    if not mode:
        text = source.strip()
        return text, find_entities(text)
    if mode not in _PARSERS:
        raise bad_request("unsupported parse_mode")
    text, entities = _PARSERS[mode](source)
    return text, entities or find_entities(text)
