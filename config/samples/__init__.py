"""The demo's two sample cities: synthetic, deterministic, made through the same services as the pages."""
