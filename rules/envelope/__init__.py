"""Rules on the transmission envelope."""
