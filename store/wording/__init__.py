"""From keys to what a chat shows: phrases, languages, buttons, messages."""
