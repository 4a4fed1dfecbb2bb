"""Rules on classification markings."""
