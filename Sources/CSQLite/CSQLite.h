// What Swift cannot reach of SQLite's C API: macros with casts, and functions with `...`.

#ifndef LOCALVIOLET_CSQLITE_H
#define LOCALVIOLET_CSQLITE_H

#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift does not import. With it
// SQLite copies the bytes before the call returns ("Binding Values To Prepared Statements").
// A null pointer would bind NULL, hence the empty string for empty text.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text,
                                    sqlite3_uint64 length) {
    return sqlite3_bind_text64(statement, index, text ? text : "", length, SQLITE_TRANSIENT,
                               SQLITE_UTF8);
}

// SQLITE_STATIC: SQLite looks at the bytes where they are, whenever the statement runs.
static inline int csqlite_bind_kept_text(sqlite3_stmt *statement, int index, const char *text,
                                         sqlite3_uint64 length) {
    return sqlite3_bind_text64(statement, index, text, length, SQLITE_STATIC, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                    sqlite3_uint64 length) {
    return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", length, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_kept_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                         sqlite3_uint64 length) {
    return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_STATIC);
}

// sqlite3_db_config is variadic ("Configure database connections").
static inline int csqlite_configure(sqlite3 *database, int option, int value) {
    return sqlite3_db_config(database, option, value, (int *)0);
}

#endif
