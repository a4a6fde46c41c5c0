"""Ask the running bot every question of a file, through the sandbox: `python -m bench.ask FILE`.

The file is tab-separated with the columns `language` and `text`. Prints what each question led
to; each is asked by a new person who has chosen nothing, as a first message.
"""

from __future__ import annotations

import argparse
import csv
import json
import urllib.request
from pathlib import Path
from typing import Any

WAIT = 20  # seconds


def main() -> None:
    """Ask all of them, one line each."""
    parser = argparse.ArgumentParser(prog="python -m bench.ask", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--sandbox", default="http://127.0.0.1:8081")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        first_line = ask(f"{options.sandbox}/sandbox", row["language"], row["text"])
        print(f"{row['language']}\t{row['text']}\t{first_line}")


def ask(sandbox: str, language: str, text: str) -> str:
    """The first line of the reply that a new person gets, with the labels of its buttons."""
    person = call(f"{sandbox}/persons", {"first_name": "Asker", "language_code": language})
    sent = call(f"{sandbox}/persons/{person['id']}/send", {"text": text})
    wanted = f"types=message&by=bot&after={sent['cursor']}&timeout={WAIT}"
    events = call(f"{sandbox}/chats/{person['id']}/events?{wanted}")["events"]
    if not events:
        return "no reply"
    message = events[0]["message"]
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    labels = [button["text"] for row in rows for button in row]
    return f"{message['text'].splitlines()[0]}  {labels}"


def call(address: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """The sandbox's answer; a body makes it a POST."""
    data = json.dumps(body).encode() if body is not None else None
    with urllib.request.urlopen(address, data, timeout=WAIT + 10) as answer:  # noqa: S310 - our own address
        return json.load(answer)


if __name__ == "__main__":
    main()
