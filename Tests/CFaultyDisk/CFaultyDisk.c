#include "CFaultyDisk.h"

#include <CSQLiteMemory.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A write that no sync has followed yet.
typedef struct pending {
    sqlite3_int64 offset;
    int length;
    char *bytes;
    struct pending *next;
} pending;

// What is sure to be on the disk of one file, and what may be.
typedef struct image {
    char *path;
    char *bytes;
    sqlite3_int64 size;
    int exists;
    pending *first, *last;
    struct image *next;
} image;

struct faulty_disk {
    sqlite3_vfs vfs;
    sqlite3_vfs *system;
    char *name;
    int64_t steps, first, count, cut;
    int code;
    image *images;
};

typedef struct faulty_file {
    sqlite3_file base;
    faulty_disk *disk;
    image *image;
    sqlite3_file *real;
} faulty_file;

static int step(faulty_disk *disk) {
    int64_t number = ++disk->steps;
    if (disk->cut && number >= disk->cut) return SQLITE_IOERR;
    if (disk->first && number >= disk->first && number - disk->first < disk->count) return disk->code;
    return SQLITE_OK;
}

static image *image_at(faulty_disk *disk, const char *path) {
    for (image *i = disk->images; i; i = i->next)
        if (strcmp(i->path, path) == 0) return i;
    image *new = calloc(1, sizeof *new);
    new->path = strdup(path);
    new->next = disk->images;
    disk->images = new;
    return new;
}

static void forget_pending(image *image) {
    while (image->first) {
        pending *next = image->first->next;
        free(image->first->bytes);
        free(image->first);
        image->first = next;
    }
    image->last = NULL;
}

static faulty_file *of(sqlite3_file *file) { return (faulty_file *)file; }

static int file_close(sqlite3_file *file) {
    int code = of(file)->real->pMethods ? of(file)->real->pMethods->xClose(of(file)->real) : SQLITE_OK;
    free(of(file)->real);
    return code;
}

static int file_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
    return of(file)->real->pMethods->xRead(of(file)->real, bytes, length, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
    faulty_file *f = of(file);
    int code = step(f->disk);
    if (code) return code;
    if (f->image) {
        pending *write = calloc(1, sizeof *write);
        write->offset = offset;
        write->length = length;
        write->bytes = malloc(length);
        memcpy(write->bytes, bytes, length);
        if (f->image->last) f->image->last->next = write; else f->image->first = write;
        f->image->last = write;
    }
    return f->real->pMethods->xWrite(f->real, bytes, length, offset);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
    int code = step(of(file)->disk);
    return code ? code : of(file)->real->pMethods->xTruncate(of(file)->real, size);
}

// What is in the file now is on the disk from here on.
static int file_sync(sqlite3_file *file, int flags) {
    (void)flags;
    faulty_file *f = of(file);
    int code = step(f->disk);
    if (code || !f->image) return code;
    sqlite3_int64 size = 0;
    f->real->pMethods->xFileSize(f->real, &size);
    f->image->bytes = realloc(f->image->bytes, size ? size : 1);
    code = size ? f->real->pMethods->xRead(f->real, f->image->bytes, (int)size, 0) : SQLITE_OK;
    f->image->size = size;
    f->image->exists = 1;
    forget_pending(f->image);
    return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    return of(file)->real->pMethods->xFileSize(of(file)->real, size);
}

static int file_lock(sqlite3_file *file, int level) {
    return of(file)->real->pMethods->xLock(of(file)->real, level);
}

static int file_unlock(sqlite3_file *file, int level) {
    return of(file)->real->pMethods->xUnlock(of(file)->real, level);
}

static int file_check_lock(sqlite3_file *file, int *held) {
    return of(file)->real->pMethods->xCheckReservedLock(of(file)->real, held);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
    return of(file)->real->pMethods->xFileControl(of(file)->real, operation, argument);
}

static int file_sector(sqlite3_file *file) { (void)file; return 512; }

// Nothing is promised: no atomic writes, no order.
static int file_traits(sqlite3_file *file) { (void)file; return 0; }

// Version 1 has no shared memory, which a database for one connection does without.
static const sqlite3_io_methods methods = {
    1, file_close, file_read, file_write, file_truncate, file_sync, file_size, file_lock,
    file_unlock, file_check_lock, file_control, file_sector, file_traits,
};

static faulty_disk *disk_of(sqlite3_vfs *vfs) { return (faulty_disk *)vfs->pAppData; }

static int disk_open(sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *file, int flags, int *out) {
    faulty_disk *disk = disk_of(vfs);
    // A file without a name is a temporary one; there may be no place for those.
    if (!path) return SQLITE_CANTOPEN;
    faulty_file *f = of(file);
    memset(f, 0, sizeof *f);
    f->disk = disk;
    f->real = calloc(1, disk->system->szOsFile);
    f->image = image_at(disk, path);
    int code = disk->system->xOpen(disk->system, path, f->real, flags, out);
    if (code) free(f->real); else f->base.pMethods = &methods;
    return code;
}

// Whether a deleted file stays deleted is as uncertain as any write that is not synced.
static int disk_delete(sqlite3_vfs *vfs, const char *path, int sync) {
    faulty_disk *disk = disk_of(vfs);
    int code = step(disk);
    if (code) return code;
    image *image = image_at(disk, path);
    forget_pending(image);
    if (sync) image->exists = 0;
    return disk->system->xDelete(disk->system, path, sync);
}

static int disk_access(sqlite3_vfs *vfs, const char *path, int flags, int *out) {
    return disk_of(vfs)->system->xAccess(disk_of(vfs)->system, path, flags, out);
}

static int disk_path(sqlite3_vfs *vfs, const char *path, int size, char *out) {
    return disk_of(vfs)->system->xFullPathname(disk_of(vfs)->system, path, size, out);
}

static int disk_random(sqlite3_vfs *vfs, int size, char *out) {
    return disk_of(vfs)->system->xRandomness(disk_of(vfs)->system, size, out);
}

static int disk_sleep(sqlite3_vfs *vfs, int microseconds) {
    return disk_of(vfs)->system->xSleep(disk_of(vfs)->system, microseconds);
}

static int disk_time(sqlite3_vfs *vfs, double *out) {
    return disk_of(vfs)->system->xCurrentTime(disk_of(vfs)->system, out);
}

static int disk_error(sqlite3_vfs *vfs, int size, char *out) {
    return disk_of(vfs)->system->xGetLastError(disk_of(vfs)->system, size, out);
}

faulty_disk *faulty_disk_create(const char *name) {
    // The library is to be set up as the program does it, whoever is first here.
    csqlite_configure_memory();
    sqlite3_initialize();
    faulty_disk *disk = calloc(1, sizeof *disk);
    disk->system = sqlite3_vfs_find(NULL);
    disk->name = strdup(name);
    disk->vfs = (sqlite3_vfs){
        .iVersion = 1, .szOsFile = sizeof(faulty_file), .mxPathname = disk->system->mxPathname,
        .zName = disk->name, .pAppData = disk, .xOpen = disk_open, .xDelete = disk_delete,
        .xAccess = disk_access, .xFullPathname = disk_path, .xRandomness = disk_random,
        .xSleep = disk_sleep, .xCurrentTime = disk_time, .xGetLastError = disk_error,
    };
    sqlite3_vfs_register(&disk->vfs, 0);
    return disk;
}

void faulty_disk_destroy(faulty_disk *disk) {
    sqlite3_vfs_unregister(&disk->vfs);
    while (disk->images) {
        image *next = disk->images->next;
        forget_pending(disk->images);
        free(disk->images->path);
        free(disk->images->bytes);
        free(disk->images);
        disk->images = next;
    }
    free(disk->name);
    free(disk);
}

int64_t faulty_disk_steps(const faulty_disk *disk) { return disk->steps; }

void faulty_disk_fail(faulty_disk *disk, int64_t first, int64_t count, int code) {
    disk->first = first;
    disk->count = count;
    disk->code = code;
}

void faulty_disk_cut_power(faulty_disk *disk, int64_t step) { disk->cut = step; }

void faulty_disk_restore(faulty_disk *disk, uint64_t seed) {
    for (image *i = disk->images; i; i = i->next) {
        FILE *file = i->exists || i->first ? fopen(i->path, "wb") : NULL;
        if (!file) {
            unlink(i->path);
            continue;
        }
        if (i->exists) fwrite(i->bytes, 1, i->size, file);
        for (pending *write = i->first; write; write = write->next) {
            // xorshift64
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            if (!(seed & 1)) continue;
            fseek(file, (long)write->offset, SEEK_SET);
            fwrite(write->bytes, 1, write->length, file);
        }
        fclose(file);
        forget_pending(i);
    }
    disk->cut = 0;
}
