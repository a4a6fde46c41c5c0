"""People who are answered in person: who waits, who answers, and when staff are there."""
