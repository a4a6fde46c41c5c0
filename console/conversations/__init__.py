"""What people wrote and were told."""
