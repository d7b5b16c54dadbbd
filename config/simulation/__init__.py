"""A year of a city that hears its citizens, driven through the same services as the pages. Synthetic, and repeatable by its seed."""
