"""Verbs about files: filled as imports and exports come."""

VERBS = ()
