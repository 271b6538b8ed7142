"""All of SQLAlchemy: drafts in, frozen rows out."""
