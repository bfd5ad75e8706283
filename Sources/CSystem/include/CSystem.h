// What the Glibc module of Swift on Linux lacks: epoll, eventfd and accept4.
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

#endif
