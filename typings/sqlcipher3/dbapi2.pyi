# sqlcipher3.dbapi2 is the standard module's code on a newer SQLite: the same names and types.
from sqlite3.dbapi2 import *
