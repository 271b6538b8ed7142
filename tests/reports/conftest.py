from tests.books import clock, shop

__all__ = ["clock", "shop"]
