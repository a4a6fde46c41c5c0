"""Applications from the first draft to the last status, their documents; the pool of experts."""
