// A disk that fails when it is told to: a file system for SQLite ("The SQLite OS Interface") over
// the system's own. It counts what would change the disk, can refuse one such step or all from one
// on, and can lose power: then only what was synced is sure to be there.

#ifndef LOCALVIOLET_CFAULTYDISK_H
#define LOCALVIOLET_CFAULTYDISK_H

#include <stdint.h>

typedef struct faulty_disk faulty_disk;

// Makes a disk that SQLite knows by this name; to be given back to faulty_disk_destroy.
faulty_disk *faulty_disk_create(const char *name);
void faulty_disk_destroy(faulty_disk *disk);

// How many steps (writes, syncs, truncations, deletions) there have been.
int64_t faulty_disk_steps(const faulty_disk *disk);

// From step `first` on, counted from 1, `count` steps fail with the SQLite result code `code`.
void faulty_disk_fail(faulty_disk *disk, int64_t first, int64_t count, int code);

// Lets the power go at step `step`: it and every later one fail.
void faulty_disk_cut_power(faulty_disk *disk, int64_t step);

// Power is back: files hold what was synced last, and of the writes since then those that the
// seed's bits choose. Every connection must have been closed before.
void faulty_disk_restore(faulty_disk *disk, uint64_t seed);

#endif
