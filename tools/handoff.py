"""Hands all texts of a language to a translator and takes them back.

    python -m tools.handoff export LANGUAGE FILE.csv
    python -m tools.handoff import LANGUAGE FILE.csv [--approved]

The file (UTF-8, opens in any spreadsheet) has a row for each phrase and for each part of each
answer: what it is for, how long it may be, the text of reference and the translation so far. Taking
it back changes nothing as long as one row has a fault; each fault is printed with its key.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from store.wording.languages import Languages
from tools import phrases

CONTENT = Path("content")
COLUMNS = ["key", "context", "longest", "reference", "translation"]
LONGEST = {"lead": 140, "body": 1500, "button": 30, "phrase": 4096}
NUMBER = re.compile(r"\d+")


@dataclass
class Row:
    """A text: its key, what it is for, its limit in characters, reference and translation."""

    key: str
    context: str
    longest: int
    reference: str
    translation: str

    def fault(self) -> str | None:
        """Why the translation cannot be taken; None when it can, or when there is none."""
        if not self.translation:
            return None
        if len(self.translation) > self.longest:
            return f"{len(self.translation)} characters, at most {self.longest}"
        if self.key.startswith("phrase/"):
            return phrases.fault(self.reference, self.translation)
        if self.key.endswith("/lead") and "\n" in self.translation:
            return "more than one line"
        if _numbers(self.reference) != _numbers(self.translation):
            return "its numbers are not those of the reference"
        return None


def _numbers(text: str) -> Counter[int]:
    return Counter(int(digits) for digits in NUMBER.findall(text))


def rows(content: Path, language: str) -> Iterator[Row]:
    """All texts, answers first."""
    first = Languages.load(content).first
    for path in sorted((content / "answers").glob("*/*.yml")):
        texts = yaml.safe_load(path.read_text(encoding="utf-8"))["languages"]
        for part in ("lead", "body"):
            key = f"answer/{path.parent.name}/{path.stem}/{part}"
            done = str(texts.get(language, {}).get(part, "")).strip()
            reference = str(texts[first][part]).strip()
            yield Row(key, f"answer to: {path.stem}", LONGEST[part], reference, done)
    for file in sorted((content / "phrases" / first).glob("*.ftl")):
        done_phrases = phrases.read(content / "phrases" / language / file.name)
        for name, phrase in phrases.read(file).items():
            longest = LONGEST["button" if _is_label(name, phrase.text) else "phrase"]
            done = done_phrases[name].text if name in done_phrases else ""
            yield Row(f"phrase/{file.stem}/{name}", phrase.comment, longest, phrase.text, done)


def _is_label(name: str, reference: str) -> bool:
    """Whether it stands on a button and is no longer than that in the language of reference."""
    return name.startswith(("button-", "topic-")) and len(reference) <= LONGEST["button"]


def export(content: Path, language: str, file: Path) -> None:
    """Write the file; a translator fills in its last column."""
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        writer.writerows(vars(row).values() for row in rows(content, language))


def take(content: Path, language: str, file: Path, status: str) -> list[str]:
    """Put the translations of the file into content/; returns the faults, and then nothing is put.

    Raises OSError, and ValueError when it is not such a file.
    """
    with file.open(encoding="utf-8-sig", newline="") as given:
        reader = csv.DictReader(given)
        if reader.fieldnames != COLUMNS:
            raise ValueError(f"expected the columns {', '.join(COLUMNS)}")
        filled = {line["key"]: (line["translation"] or "").strip() for line in reader}
    known = {row.key: row for row in rows(content, language)}
    faults = [f"{key}: no such text" for key in filled if key not in known]
    for key, row in known.items():
        row.translation = filled.get(key, row.translation)
        if fault := row.fault():
            faults.append(f"{key}: {fault}")
    if not faults:
        put(content, language, known, status)
    return faults


def put(content: Path, language: str, known: dict[str, Row], status: str) -> None:
    """Write all translations."""
    for path in sorted((content / "answers").glob("*/*.yml")):
        key = f"answer/{path.parent.name}/{path.stem}"
        lead, body = known[f"{key}/lead"].translation, known[f"{key}/body"].translation
        if lead and body:
            put_answer(content, path, language, status=status, lead=lead, body=body)
    first = Languages.load(content).first
    for file in sorted((content / "phrases" / first).glob("*.ftl")):
        done = {
            row.key.rsplit("/", 1)[1]: row.translation
            for row in known.values()
            if row.key.startswith(f"phrase/{file.stem}/") and row.translation
        }
        if done:
            phrases.write(content / "phrases" / language / file.name, file, done)


def put_answer(content: Path, path: Path, language: str, **text: str) -> None:
    """Put one language's `status`, `lead` and `body` into an answer's file; the rest stays."""
    head, _, _ = path.read_text(encoding="utf-8").partition("\nlanguages:\n")
    texts = yaml.safe_load(path.read_text(encoding="utf-8"))["languages"]
    old = texts.get(language, {})
    if all(str(old.get(part, "")).strip() == text[part] for part in ("lead", "body")):
        text["status"] = max(text["status"], str(old["status"]), key=("machine", "approved").index)
    texts[language] = text
    codes = Languages.load(content).codes
    order = sorted(texts, key=lambda code: codes.index(code) if code in codes else len(codes))
    blocks = [_block(code, texts[code]) for code in order]
    path.write_text(f"{head}\nlanguages:\n{''.join(blocks)}", encoding="utf-8")


def _block(code: str, text: dict[str, str]) -> str:
    quoted = text["lead"].strip().replace("\\", "\\\\").replace('"', '\\"')
    head = [f"  {code}:", f"    status: {text['status']}", f'    lead: "{quoted}"', "    body: |"]
    body = [f"      {line}".rstrip() for line in text["body"].strip().splitlines()]
    return "\n".join([*head, *body, ""])


def main() -> None:
    """Hand out or take back."""
    parser = argparse.ArgumentParser(prog="python -m tools.handoff", description=__doc__)
    parser.add_argument("direction", choices=("export", "import"))
    parser.add_argument("language", choices=Languages.load(CONTENT).codes)
    parser.add_argument("file", type=Path)
    parser.add_argument("--approved", action="store_true", help="somebody has reviewed the answers")
    options = parser.parse_args()
    if options.direction == "export":
        export(CONTENT, options.language, options.file)
        return
    status = "approved" if options.approved else "machine"
    try:
        faults = take(CONTENT, options.language, options.file, status)
    except (OSError, ValueError) as error:
        sys.exit(f"{options.file}: {error}")
    if faults:
        sys.exit("\n".join([*faults, f"{len(faults)} faults, nothing was changed"]))


if __name__ == "__main__":
    main()
