#include <sqlite3.h>

#include "CSQLiteMemory.h"

int csqlite_configure_memory(void) {
    // Without the count of bytes in use, which nobody here asks for, allocating takes no global
    // mutex ("Configuration Options", SQLITE_CONFIG_MEMSTATUS).
    int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (code == SQLITE_OK) code = sqlite3_config(SQLITE_CONFIG_PCACHE2, &csqlite_page_cache);
// The address sanitizer is to see each block that SQLite takes and gives back.
#if !__has_feature(address_sanitizer)
    if (code == SQLITE_OK) code = sqlite3_config(SQLITE_CONFIG_MALLOC, &csqlite_memory_pool);
#endif
    return code;
}
