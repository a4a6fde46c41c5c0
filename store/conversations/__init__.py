"""What was said: the record, its turns, and how staff find and read it."""
