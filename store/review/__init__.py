"""What reviewers teach: the queue, verdicts, examples, and the models that learn from them."""
