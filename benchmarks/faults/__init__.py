"""Faults to be found: clean cables written for this, and tables of what people get wrong in them."""
