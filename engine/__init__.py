"""What we add to Rasa (Python 3.10): channel, state store, classifier, finders, launcher."""
