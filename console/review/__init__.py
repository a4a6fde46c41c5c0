"""Reviews that teach, and the models that come of them."""
