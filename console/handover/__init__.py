"""Answering in person."""
