"""Openings, institutions, applications, events."""
