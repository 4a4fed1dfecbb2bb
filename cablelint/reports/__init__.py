"""One module an output format: pure functions of findings."""
