"""Benchmarks: Tandem and its yardstick in the same run, alternating; only ratios are quoted."""
