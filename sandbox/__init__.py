"""A local stand-in for the Telegram Bot API, with phones to talk to the bot from."""
