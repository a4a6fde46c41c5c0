"""Curated answers with their versions, procedures, help lines, and questions that people left."""
