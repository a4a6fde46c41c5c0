"""Telegram: what comes in, the turn, the wording and the sending."""
