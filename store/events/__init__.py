"""Events: places and lines for them, reminders, attendance."""
