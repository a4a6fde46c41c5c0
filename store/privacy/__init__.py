"""What is known about a person: masked, exported, redacted, erased, and only kept with consent."""
