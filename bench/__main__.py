"""`make bench`: our whole path and stock Rasa, one after the other in the same run."""

from __future__ import annotations

import argparse
import asyncio
import json
from pathlib import Path

from bench import ours, stock

REPORT = Path("var/bench.json")


def main() -> None:
    """Measure, print a table, write var/bench.json."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=30, help="length of each load")
    parser.add_argument("--rate", type=float, default=30, help="messages/s of the steady load")
    parser.add_argument("--stock-epochs", type=int, default=10)
    parser.add_argument("--without-stock", action="store_true")
    options = parser.parse_args()
    report = asyncio.run(measure(options))
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=2))
    for name, figures in report.items():
        print(f"\n{name}")
        for label, value in figures.items():
            print(f"  {label:18} {value}")


async def measure(options: argparse.Namespace) -> dict[str, dict[str, object]]:
    """The figures of both; stock Rasa runs alone but for our action server, which it needs."""
    root = Path.cwd()
    report = {"ours": await ours.measure(root, options.people, options.seconds, options.rate)}
    if options.without_stock:
        return report
    async with ours.serve(ours.LoadServer(0)) as address, ours.running(address) as helper:
        report["stock Rasa"] = await stock.measure(
            root, helper, options.stock_epochs, options.people, options.seconds, options.rate
        )
    return report


if __name__ == "__main__":
    main()
