/* What a call begins, and what its end changes. */

#include "sim.h"

static void leave_room(avsim *sdk) {
    sdk->current_room = 0;
    sdk->stay++;
    turn_off(sdk->members);
}

/* The effect of an operation that ended with 0. */
static void apply(avsim *sdk, const struct call *call) {
    struct target *target = target_of(sdk, call);
    switch (call->operation) {
    case AVSIM_START_CONTEXT:
        sdk->started = true;
        break;
    case AVSIM_STOP_CONTEXT:
        sdk->started = false;
        turn_off(sdk->devices);
        drop_all(sdk);
        break;
    case AVSIM_DESTROY_CONTEXT:
        sdk->destroyed = true;
        break;
    case AVSIM_START_DEVICE_TEST:
    case AVSIM_STOP_DEVICE_TEST:
        sdk->testing = call->on;
        break;
    case AVSIM_ENTER_ROOM:
        sdk->current_room = call->room;
        break;
    case AVSIM_EXIT_ROOM:
        leave_room(sdk);
        break;
    default:
        if (target != NULL) {
            target->on = call->on;
        }
        break;
    }
}

static void release(avsim *sdk, const struct job *job) {
    struct job **holder = &sdk->in_flight[traits[job->call.operation].kind];
    if (*holder == job) {
        *holder = NULL;
    }
}

void end_job(avsim *sdk, struct job *job) {
    if (is_live(job)) {
        release(sdk, job);
        if (job->code == OK) {
            job->code = gone(sdk, &job->call);
        }
        if (job->code == OK) {
            apply(sdk, &job->call);
        }
    }
    if (job->echo != AVSIM_DEFAULT) {
        post(sdk, &job->call, job->code, job->info, now_ms(sdk) + job->echo, job->foreign);
    }
}

/* Takes and ends the next job that is due; NULL when there is none. */
struct job *end_next(avsim *sdk) {
    for (struct job *job; (job = take_due(sdk)) != NULL;) {
        if (!sdk->network_down || job->given_up_at == NEVER) {
            end_job(sdk, job);
            return job;
        }
        /* The server's answer does not come. The SDK goes on waiting for it. */
        job->code = TIMEOUT;
        job->due = job->given_up_at;
        job->given_up_at = NEVER;
        add_job(sdk, job);
    }
    return NULL;
}

/* Begins what the rules let pass. Returns what the start returns; a job that calls back inside it is left in `early`. */
int accept_call(avsim *sdk, const struct call *call, struct job **early) {
    struct job *job = plan(sdk, call);
    int returned = job->returned;
    int kind = traits[call->operation].kind;
    if (job->early) {
        end_job(sdk, job);
    }
    if (job->early && !job->silent) {
        *early = job;
    } else if (job->early) {
        free_job(job);
    } else if (is_live(job) || !job->silent) {
        sdk->in_flight[kind] = is_live(job) && kind != NO_CLASS ? job : sdk->in_flight[kind];
        add_job(sdk, job);
    } else {
        free_job(job);
    }
    return returned;
}

int avsim_script_disconnect(avsim *sdk, int code, const char *info) {
    struct call call = {.operation = AVSIM_DISCONNECT, .id = ""};
    lock(sdk);
    bool has_room = room_state(sdk) != AVSIM_EXITED;
    struct job *pending = sdk->in_flight[ROOM];
    if (pending != NULL) {
        release(sdk, pending);
        remove_job(sdk, pending);
    }
    if (has_room) {
        leave_room(sdk);
        post(sdk, &call, code, info, now_ms(sdk), false);
    }
    unlock(sdk);
    return has_room ? OK : ROOM_NOT_EXIST;
}
