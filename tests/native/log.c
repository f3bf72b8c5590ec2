/* The log: an entry is noted under the mutex, together with what it tells of, and told after. */

#include "sim.h"

struct entry note(avsim *sdk, int operation, int kind, int code) {
    struct entry entry = {.time = now_ms(sdk), .operation = operation, .kind = kind, .code = code};
    if (kind != NOTHING && sdk->noted != NULL) {
        sdk->noted(entry.time, operation, kind, code);
    }
    return entry;
}

struct entry note_return(avsim *sdk, int operation, int code) {
    return note(sdk, operation, code == OK ? AVSIM_ACCEPTED : AVSIM_REFUSED, code);
}

struct entry note_end(avsim *sdk, const struct job *job) {
    int operation = job->call.operation;
    int kind = !job->silent                             ? AVSIM_CALLBACK
               : is_live(job) && calls_back(operation) ? AVSIM_WITHHELD
                                                         : NOTHING;
    return note(sdk, operation, kind, job->code);
}

void tell(avsim *sdk, const struct entry *entry) {
    if (entry->kind != NOTHING && sdk->logged != NULL) {
        sdk->logged(entry->time, entry->operation, entry->kind, entry->code);
    }
}
