"""Pure rules of the book: standard library only; no clock, no input or output, no SQL, no Qt."""
