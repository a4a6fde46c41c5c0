"""Spreadsheets: read, checked, taken over, written."""
