// Memory for SQLite (sqlite3.h, "Memory Allocation Routines"): what is given back waits, on its
// thread, for the next one who wants as much.
//
// A statement asks for some ten blocks whenever it runs and gives them back at its end, and the
// journal of a transaction in memory is made of hundreds of the same size. The C library keeps no
// more than seven of a size at hand and none above 1032 bytes.

#include "CSQLiteMemory.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    // Blocks have a multiple of this many bytes, their head included.
    STEP = 64,
    // Larger blocks than this many steps are not kept.
    KEPT_STEPS = 64,
    // No more bytes of a size are kept than this.
    KEPT_BYTES = 256 * 1024,
};

// What lies before a block; SQLite's blocks begin at multiples of eight bytes.
typedef struct {
    uint64_t size;
} head;

// A block that waits. Its head is still before it.
typedef struct waiting {
    struct waiting *next;
} waiting;

typedef struct {
    waiting *first[KEPT_STEPS + 1];
    uint32_t count[KEPT_STEPS + 1];
} pool;

static _Thread_local pool own_pool;
static pthread_key_t thread_end;
static int key_error;

static head *head_of(void *block) { return (head *)block - 1; }

static size_t whole_size(int size) {
    return ((size_t)size + sizeof(head) + STEP - 1) / STEP * STEP;
}

static void *take(int size) {
    size_t whole = whole_size(size);
    size_t steps = whole / STEP;
    if (steps <= KEPT_STEPS && own_pool.first[steps]) {
        waiting *block = own_pool.first[steps];
        own_pool.first[steps] = block->next;
        own_pool.count[steps]--;
        return block;
    }
    head *head = malloc(whole);
    if (!head) return NULL;
    head->size = whole;
    return head + 1;
}

static void give_back(void *block) {
    if (!block) return;
    size_t steps = head_of(block)->size / STEP;
    if (steps > KEPT_STEPS || own_pool.count[steps] * steps >= KEPT_BYTES / STEP) {
        free(head_of(block));
        return;
    }
    waiting *first = own_pool.first[steps];
    // Only a thread that has a value for the key is told of its end.
    if (!first) pthread_setspecific(thread_end, &own_pool);
    ((waiting *)block)->next = first;
    own_pool.first[steps] = block;
    own_pool.count[steps]++;
}

static void empty(void *value) {
    pool *pool = value;
    for (size_t steps = 0; steps <= KEPT_STEPS; steps++) {
        while (pool->first[steps]) {
            waiting *block = pool->first[steps];
            pool->first[steps] = block->next;
            free(head_of(block));
        }
        pool->count[steps] = 0;
    }
}

static int size_of(void *block) {
    return block ? (int)(head_of(block)->size - sizeof(head)) : 0;
}

static int round_up(int size) { return (int)(whole_size(size) - sizeof(head)); }

static void *resize(void *block, int size) {
    if (size <= size_of(block)) return block;
    void *larger = take(size);
    if (!larger) return NULL;
    memcpy(larger, block, (size_t)size_of(block));
    give_back(block);
    return larger;
}

static void make_key(void) { key_error = pthread_key_create(&thread_end, empty); }

static int initialize(void *argument) {
    (void)argument;
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_key);
    return key_error ? SQLITE_NOMEM : SQLITE_OK;
}

static void shut_down(void *argument) { (void)argument; }

const sqlite3_mem_methods csqlite_memory_pool = {
    .xMalloc = take,
    .xFree = give_back,
    .xRealloc = resize,
    .xSize = size_of,
    .xRoundup = round_up,
    .xInit = initialize,
    .xShutdown = shut_down,
};
