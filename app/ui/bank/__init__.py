"""Payments of a bank statement: proposed, ticked, recorded."""
