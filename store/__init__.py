"""Tables, use cases and exceptions: the only Python that the processes share."""
