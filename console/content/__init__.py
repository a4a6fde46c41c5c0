"""Answers, help lines, programmes, questions that were left."""
