"""Trains, measures and swaps models while one is being served.

docs/architecture.md, "Review, examples, models", is the contract.
"""
