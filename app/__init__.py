"""Shopbook: the book of a small shop. The version stands here and nowhere else."""

__version__ = "0.1.0"
