// A page cache for SQLite (sqlite3.h, "Application Defined Page Cache") that finds a page by its
// number in a table of two levels.
//
// SQLite's own hashes the numbers. When it balances a tree it gives a page, for a moment, the
// highest number that there can be, and forgets the pages beyond the database's end at the next
// commit; its own cache then looks at each page that it has, which costs as much as the database
// is large. Here that is a look at some hundred empty places.

#include "CSQLiteMemory.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    // Pages that one leaf of the table holds, as a power of two.
    LEAF_BITS = 9,
    LEAF_PAGES = 1 << LEAF_BITS,
    // Pages that are allocated at a time: few at first, as most caches stay small; then twice as many
    // each time. Not huge pages: the system would fill two megabytes with zeros while all wait.
    FIRST_SLAB_PAGES = 4,
    MOST_SLAB_PAGES = 64,
};

typedef struct page page;

struct page {
    // What SQLite sees of it. It must be the first member.
    sqlite3_pcache_page shown;
    // Its neighbours among the idle pages, which lie in a ring; null while it is in use. Of a spare
    // page, `newer` is the next spare one.
    page *older;
    page *newer;
    unsigned key;
};

// Pages that were allocated together; their contents and their heads lie behind it.
typedef struct slab {
    struct slab *next;
} slab;

typedef struct cache {
    size_t page_size;
    size_t head_size;
    // Whether SQLite says when it does not need a page, which may then be forgotten.
    bool is_purgeable;
    unsigned most_pages;
    unsigned page_count;
    // No page has a higher key.
    unsigned highest_key;
    page ***leaves;
    unsigned leaf_count;
    // The ring of idle pages: `newer` is the one that was needed least lately.
    page idle;
    page *spare;
    slab *slabs;
    // How many pages the next slab has.
    size_t next_pages;
} cache;

static page **place_of(const cache *cache, unsigned key) {
    unsigned leaf = key >> LEAF_BITS;
    if (leaf >= cache->leaf_count || !cache->leaves[leaf]) return NULL;
    return &cache->leaves[leaf][key & (LEAF_PAGES - 1)];
}

// The place of a key, which is made if there is none; null where memory has run out.
static page **make_place(cache *cache, unsigned key) {
    unsigned leaf = key >> LEAF_BITS;
    if (leaf >= cache->leaf_count) {
        unsigned count = leaf + 1 > 2 * cache->leaf_count ? leaf + 1 : 2 * cache->leaf_count;
        page ***leaves = realloc(cache->leaves, count * sizeof *leaves);
        if (!leaves) return NULL;
        memset(leaves + cache->leaf_count, 0, (count - cache->leaf_count) * sizeof *leaves);
        cache->leaves = leaves;
        cache->leaf_count = count;
    }
    if (!cache->leaves[leaf]) {
        cache->leaves[leaf] = calloc(LEAF_PAGES, sizeof(page *));
    }
    return place_of(cache, key);
}

static bool has_idle(const cache *cache) { return cache->idle.newer != &cache->idle; }

static void stop_idling(page *page) {
    if (!page->newer) return;
    page->newer->older = page->older;
    page->older->newer = page->newer;
    page->newer = page->older = NULL;
}

// Forgets the page at a place.
static void discard(cache *cache, page **place) {
    page *page = *place;
    *place = NULL;
    stop_idling(page);
    page->newer = cache->spare;
    cache->spare = page;
    cache->page_count--;
}

static page *take_spare(cache *cache) {
    page *page = cache->spare;
    cache->spare = page->newer;
    page->newer = NULL;
    return page;
}

// Adds pages to the spare ones; false where memory has run out.
static bool add_slab(cache *cache) {
    size_t count = cache->next_pages;
    // SQLite may look a few bytes past the end of a page; the heads behind the last are there too.
    slab *slab = malloc(sizeof *slab + count * (cache->page_size + cache->head_size));
    if (!slab) return false;
    if (cache->next_pages < MOST_SLAB_PAGES) cache->next_pages *= 2;
    slab->next = cache->slabs;
    cache->slabs = slab;
    char *contents = (char *)(slab + 1);
    char *heads = contents + count * cache->page_size;
    for (size_t index = count; index > 0; index--) {
        page *page = (struct page *)(heads + (index - 1) * cache->head_size);
        page->shown.pBuf = contents + (index - 1) * cache->page_size;
        page->shown.pExtra = page + 1;
        page->older = NULL;
        page->newer = cache->spare;
        cache->spare = page;
    }
    return true;
}

static sqlite3_pcache *create(int page_size, int extra_size, int is_purgeable) {
    cache *cache = calloc(1, sizeof *cache);
    if (!cache) return NULL;
    cache->page_size = (size_t)page_size;
    cache->head_size = (sizeof(page) + (size_t)extra_size + 15) & ~(size_t)15;
    cache->is_purgeable = is_purgeable != 0;
    cache->idle.older = cache->idle.newer = &cache->idle;
    cache->next_pages = FIRST_SLAB_PAGES;
    return (sqlite3_pcache *)cache;
}

static void set_size(sqlite3_pcache *handle, int most_pages) {
    ((cache *)handle)->most_pages = most_pages > 0 ? (unsigned)most_pages : 0;
}

static int count_pages(sqlite3_pcache *handle) { return (int)((cache *)handle)->page_count; }

static sqlite3_pcache_page *fetch(sqlite3_pcache *handle, unsigned key, int create) {
    cache *cache = (struct cache *)handle;
    page **place = place_of(cache, key);
    if (place && *place) {
        stop_idling(*place);
        return &(*place)->shown;
    }
    if (!create) return NULL;
    bool is_full = cache->is_purgeable && cache->page_count >= cache->most_pages;
    // So SQLite is told to write some of the pages that it has changed, and comes back.
    if (create == 1 && is_full && !has_idle(cache)) return NULL;
    if (!place && !(place = make_place(cache, key))) return NULL;
    if (is_full && has_idle(cache)) {
        discard(cache, place_of(cache, cache->idle.newer->key));
    }
    if (!cache->spare && !add_slab(cache)) return NULL;
    page *page = take_spare(cache);
    page->key = key;
    // What SQLite has here is not there yet.
    *(void **)page->shown.pExtra = NULL;
    *place = page;
    cache->page_count++;
    if (key > cache->highest_key) cache->highest_key = key;
    return &page->shown;
}

static void unpin(sqlite3_pcache *handle, sqlite3_pcache_page *shown, int is_discarded) {
    cache *cache = (struct cache *)handle;
    page *page = (struct page *)shown;
    if (is_discarded || cache->page_count > cache->most_pages) {
        discard(cache, place_of(cache, page->key));
        return;
    }
    page->newer = &cache->idle;
    page->older = cache->idle.older;
    page->older->newer = page;
    cache->idle.older = page;
}

static void rekey(
    sqlite3_pcache *handle, sqlite3_pcache_page *shown, unsigned old_key, unsigned new_key) {
    cache *cache = (struct cache *)handle;
    page *page = (struct page *)shown;
    *place_of(cache, old_key) = NULL;
    struct page **place = make_place(cache, new_key);
    // SQLite cannot be told that memory has run out.
    if (!place) abort();
    if (*place) discard(cache, place);
    *place = page;
    page->key = new_key;
    if (new_key > cache->highest_key) cache->highest_key = new_key;
}

static void truncate_from(sqlite3_pcache *handle, unsigned first) {
    cache *cache = (struct cache *)handle;
    for (unsigned key = first; key <= cache->highest_key;) {
        page **place = place_of(cache, key);
        if (!place) {
            key = ((key >> LEAF_BITS) + 1) << LEAF_BITS;
            continue;
        }
        if (*place) discard(cache, place);
        key++;
    }
    if (first <= cache->highest_key) cache->highest_key = first > 0 ? first - 1 : 0;
}

static void destroy(sqlite3_pcache *handle) {
    cache *cache = (struct cache *)handle;
    while (cache->slabs) {
        slab *next = cache->slabs->next;
        free(cache->slabs);
        cache->slabs = next;
    }
    for (unsigned leaf = 0; leaf < cache->leaf_count; leaf++) free(cache->leaves[leaf]);
    free(cache->leaves);
    free(cache);
}

static int initialize(void *argument) {
    (void)argument;
    return SQLITE_OK;
}

// Slabs are given back as a whole, when the database is closed.
static void shrink(sqlite3_pcache *handle) { (void)handle; }

const sqlite3_pcache_methods2 csqlite_page_cache = {
    .iVersion = 1,
    .xInit = initialize,
    .xCreate = create,
    .xCachesize = set_size,
    .xPagecount = count_pages,
    .xFetch = fetch,
    .xUnpin = unpin,
    .xRekey = rekey,
    .xTruncate = truncate_from,
    .xDestroy = destroy,
    .xShrink = shrink,
};
