/* Calling back: without the mutex. */

#include "sim.h"

#include <stdio.h>

static const char *text_of(int code) {
    return code == TIMEOUT ? "no answer in time" : code == SERVER_NO_PERMISSION ? "signature refused" : "";
}

static void call_uploaded(const struct job *job) {
    char file_id[32] = "";
    if (job->code == OK) {
        snprintf(file_id, sizeof file_id, "file-%d", job->call.file_number);
    }
    job->call.uploaded(job->code, job->call.id, file_id);
}

static void call_done(avsim_done done, int code, const char *text) {
    if (done != NULL) {
        done(code, text);
    }
}

static void call_exited(avsim_exited exited) {
    if (exited != NULL) {
        exited();
    }
}

static void call_back(avsim *sdk, const struct job *job) {
    const char *info = job->info != NULL ? job->info : text_of(job->code);
    bool by_event = job->call.by_event;
    switch (job->call.operation) {
    case AVSIM_ENTER_ROOM:
        call_done(by_event ? sdk->entered : job->call.done, job->code, info);
        break;
    case AVSIM_EXIT_ROOM:
        call_exited(by_event ? sdk->exited : job->call.exited);
        break;
    case AVSIM_DISCONNECT:
        call_done(sdk->disconnected, job->code, info);
        break;
    case AVSIM_OPEN_DEVICE:
    case AVSIM_CLOSE_DEVICE:
        call_done(by_event ? sdk->device_done : job->call.done, job->code, job->call.id);
        break;
    case AVSIM_UPLOAD:
        call_uploaded(job);
        break;
    default:
        call_done(job->call.done, job->code, info);
        break;
    }
}

void report(avsim *sdk, struct job *job, const struct entry *entry) {
    tell(sdk, entry);
    if (!job->silent) {
        call_back(sdk, job);
    }
    free_job(job);
}

/* Whatever is due, in order, one at a time. Called, and returns, with the mutex held. */
void deliver(avsim *sdk) {
    for (struct job *job; (job = end_next(sdk)) != NULL;) {
        struct entry entry = note_end(sdk, job);
        unlock(sdk);
        report(sdk, job, &entry);
        lock(sdk);
    }
}
