/* Scripts: what comes of a call. */

#include "sim.h"

#define SERVER_PATIENCE_MS 30000

struct answer next_answer(avsim *sdk, int operation) {
    struct answer answer = {.delay = AVSIM_DEFAULT, .echo = AVSIM_DEFAULT};
    struct answer *scripted = sdk->answers[operation];
    if (scripted != NULL) {
        answer = *scripted;
        sdk->answers[operation] = scripted->next;
        free(scripted);
    }
    return answer; /* its info is the caller's */
}

/* It ends inside the start, and its only code is what that returns. */
static struct job *plan_at_once(const struct call *call, const struct answer *answer) {
    struct job *job = new_job(call);
    job->returned = answer->returned != OK ? answer->returned : answer->code;
    job->info = answer->info;
    job->early = job->silent = true;
    return job;
}

struct job *plan(avsim *sdk, const struct call *call) {
    struct answer answer = next_answer(sdk, call->operation);
    if (!calls_back(call->operation)) {
        return plan_at_once(call, &answer);
    }
    bool natural = answer.returned == OK && answer.code == OK;
    bool waits = natural && traits[call->operation].uses_network && answer.delay == AVSIM_DEFAULT && !answer.early;
    bool refused = natural && call->signature_is_bad;
    int code = refused ? SERVER_NO_PERMISSION : answer.code;
    int64_t delay = answer.delay != AVSIM_DEFAULT ? answer.delay : sdk->duration[call->operation];
    if (waits && delay > SERVER_PATIENCE_MS) {
        code = TIMEOUT;
        delay = SERVER_PATIENCE_MS;
    }
    struct job *job = new_job(call);
    job->call.file_number = call->operation == AVSIM_UPLOAD ? ++sdk->uploads : 0;
    job->returned = answer.returned;
    job->code = code;
    job->info = answer.info;
    job->due = delay == AVSIM_NEVER ? NEVER : now_ms(sdk) + delay;
    job->given_up_at = waits ? now_ms(sdk) + SERVER_PATIENCE_MS : NEVER;
    job->silent = answer.silent || (answer.returned != OK && !answer.after_refusal);
    job->early = answer.early;
    job->foreign = answer.foreign;
    job->echo = answer.echo;
    return job;
}

void avsim_script_answer(avsim *sdk, int operation, int returned, int after_refusal, int code, const char *info,
                         int silent, int early, int foreign, int64_t delay_ms, int64_t echo_ms) {
    struct answer *answer = allocate(sizeof *answer);
    *answer = (struct answer){.returned = returned,
                              .after_refusal = after_refusal != 0,
                              .code = code,
                              .info = info == NULL ? NULL : copy(info),
                              .silent = silent != 0,
                              .early = early != 0,
                              .foreign = foreign != 0,
                              .delay = delay_ms,
                              .echo = echo_ms};
    lock(sdk);
    struct answer **last = &sdk->answers[operation];
    while (*last != NULL) {
        last = &(*last)->next;
    }
    *last = answer;
    unlock(sdk);
}

void avsim_script_duration(avsim *sdk, int operation, int64_t milliseconds) {
    LOCKED(sdk, sdk->duration[operation] = milliseconds);
}

void avsim_script_network(avsim *sdk, int down) { LOCKED(sdk, sdk->network_down = down != 0); }
