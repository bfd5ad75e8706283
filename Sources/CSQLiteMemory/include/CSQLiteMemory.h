// Where SQLite keeps its pages and takes its memory from, in place of its own ways.

#ifndef LOCALVIOLET_CSQLITEMEMORY_H
#define LOCALVIOLET_CSQLITEMEMORY_H

#include <sqlite3.h>

// A page cache that forgets the pages behind a database's end without looking at all the others
// (sqlite3.h, "Application Defined Page Cache").
extern const sqlite3_pcache_methods2 csqlite_page_cache;

// Memory of which each thread keeps what was given back (sqlite3.h, "Memory Allocation Routines").
extern const sqlite3_mem_methods csqlite_memory_pool;

// Has SQLite use both. It works only before the library's first use in a process: the answer is
// SQLITE_OK, or SQLITE_MISUSE where somebody else was first, and then all is as it was.
int csqlite_configure_memory(void);

#endif
