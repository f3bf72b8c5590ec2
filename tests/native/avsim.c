/* Stands in for Tencent's AV SDK: a C library with its kind of interface (bare ints, callbacks without user data), its
   rules (operations of a class exclude each other, one thread, 30 s) and, on request, its faults.

   The same machine as ManagedAvSdk in tests/AvSdk.Simulator, name for name; tests compare the two step by step.
   One mutex guards everything. It is never held while a callback runs: a job is taken out and ended under the mutex,
   and reported after. */

#define _POSIX_C_SOURCE 200809L

#include "avsim.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    OK = 0,
    REPEATED_OPERATION = 1001,
    EXCLUSIVE_OPERATION = 1002,
    HAS_IN_THE_STATE = 1003,
    INVALID_ARGUMENT = 1004,
    TIMEOUT = 1005,
    NOT_IN_MAIN_THREAD = 1007,
    CONTEXT_NOT_EXIST = 1101,
    CONTEXT_NOT_STOPPED = 1102,
    ROOM_NOT_EXIST = 1201,
    ROOM_NOT_EXITED = 1202,
    DEVICE_NOT_EXIST = 1301,
    ENDPOINT_NOT_EXIST = 1401,
    ENDPOINT_HAS_NOT_VIDEO = 1402,
    SERVER_NO_PERMISSION = 10003
};

enum { NO_CLASS, CONTEXT, ROOM, DEVICE, MEMBER, CLASSES };

#define NEVER INT64_MAX
#define SERVER_PATIENCE_MS 30000
#define LONGEST_NAP_MS 50

/* What the rules need to know of an operation. No duration: it ends inside its start and has no callback. */
static const struct {
    int kind;
    bool uses_network;
    int64_t duration_ms;
} traits[AVSIM_OPERATIONS] = {
    [AVSIM_START_CONTEXT] = {CONTEXT, true, 300},
    [AVSIM_STOP_CONTEXT] = {CONTEXT, false, 0},
    [AVSIM_DESTROY_CONTEXT] = {CONTEXT, false, 0},
    [AVSIM_ENTER_ROOM] = {ROOM, true, 800},
    [AVSIM_EXIT_ROOM] = {ROOM, false, 300},
    [AVSIM_ENABLE_CAMERA] = {DEVICE, false, 0},
    [AVSIM_OPEN_DEVICE] = {DEVICE, false, 200},
    [AVSIM_CLOSE_DEVICE] = {DEVICE, false, 200},
    [AVSIM_REQUEST_VIEW] = {MEMBER, true, 250},
    [AVSIM_CANCEL_VIEW] = {MEMBER, false, 250},
    [AVSIM_UPLOAD] = {NO_CLASS, true, 600},
};

/* One call of an operation, with what it was given. */
struct call {
    int operation;
    int room;
    bool signature_is_good;
    const char *id; /* a device, a member, a path; owned by the job once there is one */
    bool on;
    int file_number;
    avsim_done done;
    avsim_uploaded uploaded;
};

/* What will come of a call. */
struct job {
    struct job *next;
    struct call call;
    int returned;
    int code;
    char *info; /* NULL for the SDK's own text */
    int64_t due;
    int64_t given_up_at; /* NEVER where there is no server to wait for */
    int64_t echo;
    bool silent;
    bool early;
    bool bare; /* a callback without an operation */
};

struct answer {
    struct answer *next;
    int returned;
    int code;
    char *info;
    bool silent;
    bool early;
    int64_t delay;
    int64_t echo;
};

/* A device, which is open or not, or a member, whose view is shown or not. */
struct target {
    struct target *next;
    char *id;
    bool on;
    bool has_video;
};

struct avsim {
    pthread_mutex_t gate;
    pthread_cond_t wake;
    pthread_cond_t idle;
    pthread_t worker;
    bool has_worker;
    bool closing;
    bool orphan; /* freed by its own worker, from inside a callback */

    bool bound;
    pthread_t owner;

    bool manual;
    double speed;
    double base_real_ms;
    int64_t base_ms;
    unsigned advances;
    unsigned advances_done;

    bool started;
    bool destroyed;
    int current_room;
    struct target *devices;
    struct target *members;
    int mic_level;
    bool network_down;
    int uploads;

    struct job *agenda; /* in the order in which it falls due */
    struct job *in_flight[CLASSES];
    struct {
        int operation;
        int64_t until;
    } outside[CLASSES];
    bool excluded[AVSIM_OPERATIONS];
    struct answer *answers[AVSIM_OPERATIONS];
    int64_t duration[AVSIM_OPERATIONS];

    avsim_done entered;
    avsim_exited exited;
    avsim_done disconnected;
    avsim_done device_done;
    avsim_logged logged;
};

static void lock(avsim *sdk) { pthread_mutex_lock(&sdk->gate); }

static void unlock(avsim *sdk) { pthread_mutex_unlock(&sdk->gate); }

static void *allocate(size_t size) {
    void *memory = calloc(1, size);
    if (memory == NULL) {
        abort(); /* a test has no use for a simulator that ran out of memory */
    }
    return memory;
}

static char *copy(const char *text) {
    char *made = allocate(strlen(text) + 1);
    return strcpy(made, text);
}

/* ---- the clock ---- */

static double real_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int64_t now_ms(const avsim *sdk) {
    return sdk->manual ? sdk->base_ms : sdk->base_ms + (int64_t)((real_ms() - sdk->base_real_ms) * sdk->speed);
}

/* What has passed so far stays as it is; only what follows runs otherwise. */
static void rebase(avsim *sdk) {
    sdk->base_ms = now_ms(sdk);
    sdk->base_real_ms = real_ms();
}

/* ---- devices and members ---- */

static struct target **find(struct target **list, const char *id) {
    while (*list != NULL && strcmp((*list)->id, id) != 0) {
        list = &(*list)->next;
    }
    return list;
}

static struct target *add_target(struct target **list, const char *id) {
    struct target **place = find(list, id);
    if (*place == NULL) {
        *place = allocate(sizeof **place);
        (*place)->id = copy(id);
    }
    return *place;
}

static void remove_target(struct target **list, const char *id) {
    struct target **place = find(list, id);
    struct target *found = *place;
    if (found != NULL) {
        *place = found->next;
        free(found->id);
        free(found);
    }
}

static void turn_off(struct target *list) {
    for (; list != NULL; list = list->next) {
        list->on = false;
    }
}

static struct target *target_of(avsim *sdk, const struct call *call) {
    int kind = traits[call->operation].kind;
    return kind == DEVICE   ? *find(&sdk->devices, call->id)
           : kind == MEMBER ? *find(&sdk->members, call->id)
                            : NULL;
}

/* ---- the states: those in between follow from what is in flight ---- */

static bool is_in_flight(const avsim *sdk, int operation) {
    const struct job *job = sdk->in_flight[traits[operation].kind];
    return job != NULL && job->call.operation == operation;
}

static int context_state(const avsim *sdk) {
    return is_in_flight(sdk, AVSIM_START_CONTEXT) ? AVSIM_STARTING : sdk->started ? AVSIM_STARTED : AVSIM_STOPPED;
}

static int room_state(const avsim *sdk) {
    return is_in_flight(sdk, AVSIM_ENTER_ROOM)  ? AVSIM_ENTERING
           : is_in_flight(sdk, AVSIM_EXIT_ROOM) ? AVSIM_EXITING
           : sdk->current_room != 0             ? AVSIM_ENTERED
                                                : AVSIM_EXITED;
}

static int device_state(avsim *sdk, const char *id) {
    const struct target *device = *find(&sdk->devices, id);
    const struct job *job = sdk->in_flight[DEVICE];
    return device == NULL                                   ? AVSIM_ABSENT
           : job != NULL && strcmp(job->call.id, id) == 0 ? AVSIM_OPERATING
           : device->on                                     ? AVSIM_OPEN
                                                            : AVSIM_CLOSED;
}

/* ---- the rules: which code a start is refused with ---- */

static int first_of(const int *codes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (codes[i] != OK) {
            return codes[i];
        }
    }
    return OK;
}

#define FIRST(...) first_of((const int[]){__VA_ARGS__}, sizeof((const int[]){__VA_ARGS__}) / sizeof(int))
#define IF(broken, code) ((broken) ? (code) : OK)

static bool is_valid(const struct call *call) {
    bool has_id = call->id[0] != '\0';
    switch (call->operation) {
    case AVSIM_START_CONTEXT:
        return call->done != NULL;
    case AVSIM_ENTER_ROOM:
        return call->room > 0;
    case AVSIM_OPEN_DEVICE:
    case AVSIM_CLOSE_DEVICE:
        return has_id;
    case AVSIM_REQUEST_VIEW:
    case AVSIM_CANCEL_VIEW:
        return has_id && call->done != NULL;
    case AVSIM_UPLOAD:
        return has_id && call->uploaded != NULL;
    default:
        return true;
    }
}

/* 1001 when the same operation is under way, 1002 when another one of its class is. */
static int conflict_of(const avsim *sdk, int operation) {
    int kind = traits[operation].kind;
    int holder = sdk->in_flight[kind] != NULL              ? sdk->in_flight[kind]->call.operation
                 : now_ms(sdk) < sdk->outside[kind].until ? sdk->outside[kind].operation
                                                           : AVSIM_OPERATIONS;
    return sdk->excluded[operation]      ? EXCLUSIVE_OPERATION
           : holder == AVSIM_OPERATIONS ? OK
           : holder == operation         ? REPEATED_OPERATION
                                         : EXCLUSIVE_OPERATION;
}

static int refusal(avsim *sdk, const struct call *call) {
    const struct target *target = target_of(sdk, call);
    int invalid = IF(!is_valid(call), INVALID_ARGUMENT);
    int not_started = IF(!sdk->started, CONTEXT_NOT_EXIST);
    int not_in_room = IF(room_state(sdk) != AVSIM_ENTERED, ROOM_NOT_EXIST);
    int conflict = conflict_of(sdk, call->operation);
    int absent = IF(target == NULL, ENDPOINT_NOT_EXIST);
    int no_video = IF(target != NULL && !target->has_video, ENDPOINT_HAS_NOT_VIDEO);
    int already = IF(target != NULL && target->on == call->on, HAS_IN_THE_STATE);

    if (sdk->destroyed) {
        return CONTEXT_NOT_EXIST;
    }
    switch (call->operation) {
    case AVSIM_START_CONTEXT:
        return FIRST(invalid, conflict, IF(sdk->started, HAS_IN_THE_STATE));
    case AVSIM_STOP_CONTEXT:
        return FIRST(conflict, not_started, IF(room_state(sdk) != AVSIM_EXITED, ROOM_NOT_EXITED));
    case AVSIM_DESTROY_CONTEXT:
        return IF(context_state(sdk) != AVSIM_STOPPED, CONTEXT_NOT_STOPPED);
    case AVSIM_ENTER_ROOM:
        return FIRST(invalid, not_started, conflict, IF(sdk->current_room != 0, HAS_IN_THE_STATE));
    case AVSIM_EXIT_ROOM:
        return FIRST(not_started, conflict, not_in_room);
    case AVSIM_ENABLE_CAMERA:
    case AVSIM_OPEN_DEVICE:
    case AVSIM_CLOSE_DEVICE:
        return FIRST(invalid, IF(target == NULL || !sdk->started, DEVICE_NOT_EXIST), conflict, already);
    case AVSIM_REQUEST_VIEW:
        return FIRST(invalid, not_started, not_in_room, conflict, absent, no_video, already);
    case AVSIM_CANCEL_VIEW:
        return FIRST(invalid, not_started, not_in_room, conflict, absent, already);
    case AVSIM_UPLOAD:
        return FIRST(invalid, not_started);
    default:
        return OK;
    }
}

/* ---- jobs ---- */

static bool calls_back(int operation) { return traits[operation].duration_ms > 0; }

static bool is_live(const struct job *job) { return job->returned == OK && !job->bare; }

static struct job *new_job(const struct call *call) {
    struct job *job = allocate(sizeof *job);
    job->call = *call;
    job->call.id = copy(call->id);
    job->given_up_at = NEVER;
    job->echo = AVSIM_DEFAULT;
    return job;
}

static void free_job(struct job *job) {
    free((char *)job->call.id);
    free(job->info);
    free(job);
}

/* Behind those due at the same time: first come, first served. */
static void add_job(avsim *sdk, struct job *job) {
    struct job **place = &sdk->agenda;
    while (*place != NULL && (*place)->due <= job->due) {
        place = &(*place)->next;
    }
    job->next = *place;
    *place = job;
    pthread_cond_signal(&sdk->wake);
}

static void remove_job(avsim *sdk, struct job *job) {
    struct job **place = &sdk->agenda;
    while (*place != job) {
        place = &(*place)->next;
    }
    *place = job->next;
    free_job(job);
}

static struct job *take_due(avsim *sdk) {
    struct job *job = sdk->agenda;
    if (job == NULL || job->due == NEVER || job->due > now_ms(sdk)) {
        return NULL;
    }
    sdk->agenda = job->next;
    return job;
}

static void drop_all(avsim *sdk) {
    memset(sdk->in_flight, 0, sizeof sdk->in_flight);
    while (sdk->agenda != NULL) {
        remove_job(sdk, sdk->agenda);
    }
}

static void post(avsim *sdk, const struct call *call, int code, const char *info, int64_t due) {
    struct job *job = new_job(call);
    job->code = code;
    job->info = info == NULL ? NULL : copy(info);
    job->due = due;
    job->bare = true;
    add_job(sdk, job);
}

static struct answer next_answer(avsim *sdk, int operation) {
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

static struct job *plan(avsim *sdk, const struct call *call) {
    struct answer answer = next_answer(sdk, call->operation);
    if (!calls_back(call->operation)) {
        return plan_at_once(call, &answer);
    }
    bool natural = answer.returned == OK && answer.code == OK;
    bool waits = natural && traits[call->operation].uses_network && answer.delay == AVSIM_DEFAULT;
    bool refused = natural && call->operation == AVSIM_ENTER_ROOM && !call->signature_is_good;
    int code = refused ? SERVER_NO_PERMISSION : answer.code;
    int64_t delay = answer.delay != AVSIM_DEFAULT ? answer.delay
                    : code == TIMEOUT             ? SERVER_PATIENCE_MS
                                                  : sdk->duration[call->operation];
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
    job->silent = answer.silent;
    job->early = answer.early;
    job->echo = answer.echo;
    return job;
}

static void leave_room(avsim *sdk) {
    sdk->current_room = 0;
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

static void end(avsim *sdk, struct job *job) {
    if (is_live(job)) {
        release(sdk, job);
        if (traits[job->call.operation].kind == MEMBER && sdk->current_room == 0) {
            job->code = ROOM_NOT_EXIST;
        }
        if (job->code == OK) {
            apply(sdk, &job->call);
        }
    }
    if (job->echo != AVSIM_DEFAULT) {
        post(sdk, &job->call, job->code, job->info, now_ms(sdk) + job->echo);
    }
}

/* Takes and ends the next job that is due; NULL when there is none. */
static struct job *end_next(avsim *sdk) {
    for (struct job *job; (job = take_due(sdk)) != NULL;) {
        if (!sdk->network_down || job->given_up_at == NEVER) {
            end(sdk, job);
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

/* ---- calling back: without the mutex ---- */

static void tell(avsim *sdk, int operation, int kind, int code) {
    lock(sdk);
    avsim_logged logged = sdk->logged;
    int64_t now = now_ms(sdk);
    unlock(sdk);
    if (logged != NULL) {
        logged(now, operation, kind, code);
    }
}

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

static void call_back(avsim *sdk, const struct job *job) {
    const char *info = job->info != NULL ? job->info : text_of(job->code);
    switch (job->call.operation) {
    case AVSIM_ENTER_ROOM:
        call_done(sdk->entered, job->code, info);
        break;
    case AVSIM_EXIT_ROOM:
        if (sdk->exited != NULL) {
            sdk->exited();
        }
        break;
    case AVSIM_DISCONNECT:
        call_done(sdk->disconnected, job->code, info);
        break;
    case AVSIM_OPEN_DEVICE:
    case AVSIM_CLOSE_DEVICE:
        call_done(sdk->device_done, job->code, job->call.id);
        break;
    case AVSIM_UPLOAD:
        call_uploaded(job);
        break;
    default:
        call_done(job->call.done, job->code, info);
        break;
    }
}

static void report(avsim *sdk, struct job *job) {
    int operation = job->call.operation;
    if (!job->silent) {
        tell(sdk, operation, AVSIM_CALLBACK, job->code);
        call_back(sdk, job);
    } else if (is_live(job) && calls_back(operation)) {
        tell(sdk, operation, AVSIM_WITHHELD, job->code);
    }
    free_job(job);
}

/* Whatever is due, in order, one at a time. Called, and returns, with the mutex held. */
static void deliver(avsim *sdk) {
    for (struct job *job; (job = end_next(sdk)) != NULL;) {
        unlock(sdk);
        report(sdk, job);
        lock(sdk);
    }
}

/* ---- the simulator's own thread ---- */

static void nap(avsim *sdk) {
    if (sdk->manual || sdk->agenda == NULL || sdk->agenda->due == NEVER) {
        pthread_cond_wait(&sdk->wake, &sdk->gate);
        return;
    }
    /* Short, because this clock is the wall's, which somebody may set. */
    double wait = (double)(sdk->agenda->due - now_ms(sdk)) / sdk->speed;
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

static bool is_worker(const avsim *sdk) { return sdk->has_worker && pthread_equal(sdk->worker, pthread_self()); }

/* ---- the handle ---- */

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
    sdk->has_worker = !deliver_in_poll && pthread_create(&sdk->worker, NULL, work, sdk) == 0;
    bool failed = !deliver_in_poll && !sdk->has_worker;
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
                         avsim_done device, avsim_logged logged) {
    lock(sdk);
    sdk->entered = entered;
    sdk->exited = exited;
    sdk->disconnected = disconnected;
    sdk->device_done = device;
    sdk->logged = logged;
    unlock(sdk);
}

/* ---- the operations ---- */

static void bind(avsim *sdk) {
    sdk->owner = pthread_self();
    sdk->bound = true;
}

static bool wrong_thread(const avsim *sdk) { return sdk->bound && !pthread_equal(sdk->owner, pthread_self()); }

/* Begins what the rules let pass. Returns what the start returns; a job that ends inside it is left in `early`. */
static int accept(avsim *sdk, const struct call *call, struct job **early) {
    struct job *job = plan(sdk, call);
    int returned = job->returned;
    int kind = traits[call->operation].kind;
    if (job->early) {
        end(sdk, job);
        *early = job;
    } else if (is_live(job) || !job->silent) {
        sdk->in_flight[kind] = is_live(job) && kind != NO_CLASS ? job : sdk->in_flight[kind];
        add_job(sdk, job);
    } else {
        free_job(job);
    }
    return returned;
}

static int begin(avsim *sdk, struct call call) {
    struct job *early = NULL;
    call.id = call.id == NULL ? "" : call.id;
    lock(sdk);
    if (call.operation == AVSIM_START_CONTEXT && !sdk->bound) {
        bind(sdk);
    }
    int code = wrong_thread(sdk) ? NOT_IN_MAIN_THREAD : refusal(sdk, &call);
    code = code == OK ? accept(sdk, &call, &early) : code;
    unlock(sdk);
    if (early != NULL) {
        report(sdk, early);
    }
    tell(sdk, call.operation, code == OK ? AVSIM_ACCEPTED : AVSIM_REFUSED, code);
    return code;
}

int avsim_start_context(avsim *sdk, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_START_CONTEXT, .done = done});
}

int avsim_stop_context(avsim *sdk) { return begin(sdk, (struct call){.operation = AVSIM_STOP_CONTEXT}); }

int avsim_destroy_context(avsim *sdk) { return begin(sdk, (struct call){.operation = AVSIM_DESTROY_CONTEXT}); }

/* "bad" stands for a signature that the server refuses. */
static struct call entry(int room, const unsigned char *signature, int length) {
    bool good = length > 0 && !(length == 3 && memcmp(signature, "bad", 3) == 0);
    return (struct call){.operation = AVSIM_ENTER_ROOM, .room = room, .signature_is_good = good, .id = ""};
}

int avsim_enter_room(avsim *sdk, int room, const unsigned char *signature, int length) {
    return begin(sdk, entry(room, signature, length));
}

/* What the int would have been goes to the callback. */
void avsim_enter_room_void(avsim *sdk, int room, const unsigned char *signature, int length) {
    struct call call = entry(room, signature, length);
    int code = begin(sdk, call);
    if (code != OK) {
        lock(sdk);
        post(sdk, &call, code, NULL, now_ms(sdk));
        unlock(sdk);
    }
}

int avsim_exit_room(avsim *sdk) { return begin(sdk, (struct call){.operation = AVSIM_EXIT_ROOM}); }

int avsim_enable_camera(avsim *sdk, int enable) {
    return begin(sdk, (struct call){.operation = AVSIM_ENABLE_CAMERA, .id = "camera", .on = enable != 0});
}

int avsim_open_device(avsim *sdk, const char *id) {
    return begin(sdk, (struct call){.operation = AVSIM_OPEN_DEVICE, .id = id, .on = true});
}

int avsim_close_device(avsim *sdk, const char *id) {
    return begin(sdk, (struct call){.operation = AVSIM_CLOSE_DEVICE, .id = id});
}

int avsim_request_view(avsim *sdk, const char *member, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_REQUEST_VIEW, .id = member, .on = true, .done = done});
}

int avsim_cancel_view(avsim *sdk, const char *member, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_CANCEL_VIEW, .id = member, .done = done});
}

int avsim_upload(avsim *sdk, const char *path, avsim_uploaded done) {
    return begin(sdk, (struct call){.operation = AVSIM_UPLOAD, .id = path, .uploaded = done});
}

static int poll_code(avsim *sdk) {
    if (wrong_thread(sdk)) {
        return NOT_IN_MAIN_THREAD;
    }
    if (sdk->destroyed) {
        return CONTEXT_NOT_EXIST;
    }
    struct answer answer = next_answer(sdk, AVSIM_POLL);
    free(answer.info);
    return answer.returned != OK ? answer.returned : answer.code;
}

int avsim_poll(avsim *sdk) {
    lock(sdk);
    int code = poll_code(sdk);
    if (code == OK && !sdk->has_worker) {
        deliver(sdk);
    }
    unlock(sdk);
    if (code != OK) {
        tell(sdk, AVSIM_POLL, AVSIM_REFUSED, code);
    }
    return code;
}

/* ---- values, clock, scripts: each is one thing done under the mutex ---- */

#define LOCKED_VALUE(type, sdk, value) \
    lock(sdk);                         \
    type result = (value);             \
    unlock(sdk);                       \
    return result

#define LOCKED(sdk, ...) \
    lock(sdk);           \
    __VA_ARGS__;         \
    unlock(sdk)

int avsim_context_state(avsim *sdk) { LOCKED_VALUE(int, sdk, context_state(sdk)); }

int avsim_room_state(avsim *sdk) { LOCKED_VALUE(int, sdk, room_state(sdk)); }

int avsim_current_room(avsim *sdk) { LOCKED_VALUE(int, sdk, sdk->current_room); }

int avsim_device_state(avsim *sdk, const char *id) { LOCKED_VALUE(int, sdk, device_state(sdk, id)); }

int avsim_mic_level(avsim *sdk) {
    LOCKED_VALUE(int, sdk, device_state(sdk, "mic") == AVSIM_OPEN ? sdk->mic_level : 0);
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

void avsim_script_answer(avsim *sdk, int operation, int returned, int code, const char *info, int silent, int early,
                         int64_t delay_ms, int64_t echo_ms) {
    struct answer *answer = allocate(sizeof *answer);
    *answer = (struct answer){.returned = returned,
                              .code = code,
                              .info = info == NULL ? NULL : copy(info),
                              .silent = silent != 0,
                              .early = early != 0,
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

void avsim_script_outside_operation(avsim *sdk, int operation, int64_t milliseconds) {
    int kind = traits[operation].kind;
    LOCKED(sdk, sdk->outside[kind].operation = operation; sdk->outside[kind].until = now_ms(sdk) + milliseconds);
}

void avsim_script_exclusion(avsim *sdk, int operation, int excluded) {
    LOCKED(sdk, sdk->excluded[operation] = excluded != 0);
}

void avsim_script_disconnect(avsim *sdk, int code, const char *info) {
    struct call call = {.operation = AVSIM_DISCONNECT, .id = ""};
    lock(sdk);
    struct job *pending = sdk->in_flight[ROOM];
    if (pending != NULL) {
        release(sdk, pending);
        remove_job(sdk, pending);
    }
    leave_room(sdk);
    post(sdk, &call, code, info, now_ms(sdk));
    unlock(sdk);
}

void avsim_script_network(avsim *sdk, int down) { LOCKED(sdk, sdk->network_down = down != 0); }

void avsim_script_mic_level(avsim *sdk, int level) { LOCKED(sdk, sdk->mic_level = level); }

void avsim_script_device(avsim *sdk, const char *id, int present) {
    lock(sdk);
    if (present) {
        add_target(&sdk->devices, id);
    } else {
        remove_target(&sdk->devices, id);
    }
    unlock(sdk);
}

void avsim_script_member(avsim *sdk, const char *id, int present, int has_video) {
    lock(sdk);
    if (present) {
        add_target(&sdk->members, id)->has_video = has_video != 0;
    } else {
        remove_target(&sdk->members, id);
    }
    unlock(sdk);
}

void avsim_script_bind_thread(avsim *sdk) { LOCKED(sdk, bind(sdk)); }
