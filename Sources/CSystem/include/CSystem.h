// What the Glibc module of Swift on Linux lacks: epoll, eventfd, accept4 and mallopt.
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

// Accepts one connection; the new descriptor does not block and is closed on exec.
// Returns -1 and sets errno on failure.
int csystem_accept(int listener);

// A counter that epoll can watch; does not block and is closed on exec.
// Returns -1 and sets errno on failure.
int csystem_eventfd(void);

// Has all threads take memory from one stock; to be called before there are any. The C library would
// give each a stock of its own, which it makes larger by a page and a system call at a time.
void csystem_share_memory(void);

#endif
