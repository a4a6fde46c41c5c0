"""Programmes, who may take part in them, and what openings may be of."""
