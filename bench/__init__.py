"""Measurements, each beside stock Rasa in the same run; no tests, for absolute times are noisy."""
