"""Rasa's custom actions: each looks something up and says it in phrase keys, never in sentences."""
