/* The handle, and the simulator's own thread. */

#include "sim.h"

#include <time.h>

#define LONGEST_NAP_MS 50

static void nap(avsim *sdk) {
    const struct job *next = sdk->agenda;
    while (next != NULL && !is_mine(sdk, next)) {
        next = next->next;
    }
    if (sdk->manual || next == NULL || next->due == NEVER) {
        pthread_cond_wait(&sdk->wake, &sdk->gate);
        return;
    }
    /* Short, because this clock is the wall's, which somebody may set. */
    double wait = (double)(next->due - now_ms(sdk)) / sdk->speed;
    wait = wait > LONGEST_NAP_MS ? LONGEST_NAP_MS : wait < 0 ? 0 : wait;
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    long nanoseconds = until.tv_nsec + (long)(wait * 1e6);
    until.tv_sec += nanoseconds / 1000000000;
    until.tv_nsec = nanoseconds % 1000000000;
    pthread_cond_timedwait(&sdk->wake, &sdk->gate, &until);
}

static void destroy(avsim *sdk) {
    drop_all(sdk);
    while (sdk->devices != NULL) {
        remove_target(&sdk->devices, sdk->devices->id);
    }
    while (sdk->members != NULL) {
        remove_target(&sdk->members, sdk->members->id);
    }
    for (int operation = 0; operation < AVSIM_OPERATIONS; operation++) {
        while (sdk->answers[operation] != NULL) {
            free(next_answer(sdk, operation).info);
        }
    }
    pthread_cond_destroy(&sdk->idle);
    pthread_cond_destroy(&sdk->wake);
    pthread_mutex_destroy(&sdk->gate);
    free(sdk);
}

/* With a clock driven by hand it looks at the clock only when that was moved: then nothing happens by chance. */
static void *work(void *argument) {
    avsim *sdk = argument;
    lock(sdk);
    while (!sdk->closing) {
        unsigned advances = sdk->advances;
        if (!sdk->manual || advances != sdk->advances_done) {
            deliver(sdk);
        }
        sdk->advances_done = advances;
        pthread_cond_broadcast(&sdk->idle);
        if (!sdk->closing && advances == sdk->advances) {
            nap(sdk);
        }
    }
    pthread_cond_broadcast(&sdk->idle);
    bool orphan = sdk->orphan;
    unlock(sdk);
    if (orphan) {
        destroy(sdk);
    }
    return NULL;
}

int avsim_create(avsim **created, int deliver_in_poll) {
    avsim *sdk = allocate(sizeof *sdk);
    pthread_mutex_init(&sdk->gate, NULL);
    pthread_cond_init(&sdk->wake, NULL);
    pthread_cond_init(&sdk->idle, NULL);
    sdk->speed = 1;
    sdk->base_real_ms = real_ms();
    sdk->mic_level = 60;
    add_target(&sdk->devices, "camera");
    add_target(&sdk->devices, "mic");
    for (int operation = 0; operation < AVSIM_OPERATIONS; operation++) {
        sdk->duration[operation] = traits[operation].duration_ms;
    }
    lock(sdk); /* the thread reads its own id, which is written here */
    sdk->polled = deliver_in_poll != 0;
    sdk->has_worker = pthread_create(&sdk->worker, NULL, work, sdk) == 0;
    bool failed = !sdk->has_worker;
    unlock(sdk);
    if (failed) {
        destroy(sdk);
        sdk = NULL;
    }
    *created = sdk;
    return failed ? 1 : OK;
}

static void close_locked(avsim *sdk) {
    sdk->closing = true;
    drop_all(sdk);
    pthread_cond_broadcast(&sdk->wake);
    pthread_cond_broadcast(&sdk->idle);
}

void avsim_close(avsim *sdk) {
    lock(sdk);
    close_locked(sdk);
    unlock(sdk);
}

void avsim_free(avsim *sdk) {
    lock(sdk);
    bool own = is_worker(sdk);
    bool has_worker = sdk->has_worker;
    pthread_t worker = sdk->worker;
    sdk->orphan = own;
    close_locked(sdk);
    unlock(sdk);
    if (own) {
        pthread_detach(worker);
        return;
    }
    if (has_worker) {
        pthread_join(worker, NULL);
    }
    destroy(sdk);
}

void avsim_set_callbacks(avsim *sdk, avsim_done entered, avsim_exited exited, avsim_done disconnected,
                         avsim_done device, avsim_logged noted, avsim_logged logged) {
    lock(sdk);
    sdk->entered = entered;
    sdk->exited = exited;
    sdk->disconnected = disconnected;
    sdk->device_done = device;
    sdk->noted = noted;
    sdk->logged = logged;
    unlock(sdk);
}
