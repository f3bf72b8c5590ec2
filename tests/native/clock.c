/* The clock. */

#include "sim.h"

#include <time.h>

double real_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

int64_t now_ms(const avsim *sdk) {
    return sdk->manual ? sdk->base_ms : sdk->base_ms + (int64_t)((real_ms() - sdk->base_real_ms) * sdk->speed);
}

/* What has passed so far stays as it is; only what follows runs otherwise. */
static void rebase(avsim *sdk) {
    sdk->base_ms = now_ms(sdk);
    sdk->base_real_ms = real_ms();
}

int64_t avsim_now_ms(avsim *sdk) { LOCKED_VALUE(int64_t, sdk, now_ms(sdk)); }

void avsim_set_speed(avsim *sdk, double speed) {
    LOCKED(sdk, rebase(sdk); sdk->speed = speed; pthread_cond_signal(&sdk->wake));
}

void avsim_set_manual_clock(avsim *sdk) { LOCKED(sdk, sdk->base_ms = 0; sdk->manual = true); }

void avsim_advance_ms(avsim *sdk, int64_t milliseconds) {
    lock(sdk);
    sdk->base_ms += milliseconds;
    unsigned mine = ++sdk->advances;
    pthread_cond_signal(&sdk->wake);
    /* A callback that moves the clock does not wait: the pass that runs it sees what has become due. */
    while (sdk->has_worker && !is_worker(sdk) && !sdk->closing && (int)(sdk->advances_done - mine) < 0) {
        pthread_cond_wait(&sdk->idle, &sdk->gate);
    }
    unlock(sdk);
}
