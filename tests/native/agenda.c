/* What is in flight and still to come. */

#include "sim.h"

bool is_live(const struct job *job) { return job->returned == OK && !job->bare; }

struct job *new_job(const struct call *call) {
    struct job *job = allocate(sizeof *job);
    job->call = *call;
    job->call.id = copy(call->id);
    job->given_up_at = NEVER;
    job->echo = AVSIM_DEFAULT;
    return job;
}

void free_job(struct job *job) {
    free((char *)job->call.id);
    free(job->info);
    free(job);
}

/* Behind those due at the same time: first come, first served. */
void add_job(avsim *sdk, struct job *job) {
    struct job **place = &sdk->agenda;
    while (*place != NULL && (*place)->due <= job->due) {
        place = &(*place)->next;
    }
    job->next = *place;
    *place = job;
    pthread_cond_signal(&sdk->wake);
}

void remove_job(avsim *sdk, struct job *job) {
    struct job **place = &sdk->agenda;
    while (*place != job) {
        place = &(*place)->next;
    }
    *place = job->next;
    free_job(job);
}

bool is_worker(const avsim *sdk) { return sdk->has_worker && pthread_equal(sdk->worker, pthread_self()); }

/* Whether the calling thread is the one to call back with it. */
bool is_mine(const avsim *sdk, const struct job *job) {
    return !sdk->polled || job->foreign == is_worker(sdk);
}

struct job *take_due(avsim *sdk) {
    struct job **place = &sdk->agenda;
    while (*place != NULL && !is_mine(sdk, *place)) {
        place = &(*place)->next;
    }
    struct job *job = *place;
    if (job == NULL || job->due == NEVER || job->due > now_ms(sdk)) {
        return NULL;
    }
    *place = job->next;
    return job;
}

void drop_all(avsim *sdk) {
    memset(sdk->in_flight, 0, sizeof sdk->in_flight);
    while (sdk->agenda != NULL) {
        remove_job(sdk, sdk->agenda);
    }
}

void post(avsim *sdk, const struct call *call, int code, const char *info, int64_t due, bool foreign) {
    struct job *job = new_job(call);
    job->code = code;
    job->info = info == NULL ? NULL : copy(info);
    job->due = due;
    job->foreign = foreign;
    job->bare = true;
    add_job(sdk, job);
}
