"""What we add to Rasa: channel, state store, classifier, language and entity finders (Python 3.10)."""
