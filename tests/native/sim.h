/* Stands in for Tencent's AV SDK: a C library with its kind of interface (bare ints, callbacks without user data), its
   rules (operations of a class exclude each other, one thread, 30 s) and, on request, its faults.

   The same machine as FakeAvSdk in src/AvSdk.Testing, name for name; tests compare the two step by step. A file is a
   subject; what the others need of it stands here, what the outside needs in avsim.h.
   One mutex guards everything. It is never held while a callback runs: a job is taken out and ended under the mutex,
   and reported after. */
#ifndef SIM_H
#define SIM_H

#define _POSIX_C_SOURCE 200809L

#include "avsim.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

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
    DEVICE_TEST_NOT_EXIST = 1601,
    DEVICE_TEST_NOT_STOPPED = 1602,
    SERVER_NO_PERMISSION = 10003
};

enum { NO_CLASS, CONTEXT, ROOM, DEVICE, MEMBER, CLASSES };

#define NEVER INT64_MAX
#define NOTHING (-1) /* an entry's kind: there is none */

/* What the rules need to know of an operation. No duration: it ends inside its start and has no callback. */
extern const struct traits {
    int kind;
    bool uses_network;
    int64_t duration_ms;
} traits[AVSIM_OPERATIONS];

/* One call of an operation, with what it was given. */
struct call {
    int operation;
    int room;
    bool signature_is_bad;
    const char *id; /* a device, a member, a path; owned by the job once there is one */
    bool on;
    int file_number;
    int stay;      /* the stay in a room in which it began */
    bool by_event; /* its end comes by an event; else it needs a callback of its own */
    avsim_done done;
    avsim_exited exited;
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
    bool foreign; /* called back on the worker, whatever the rule */
    bool bare;    /* a callback without an operation */
};

/* What is told of an answer: see avsim_logged. */
struct entry {
    int64_t time;
    int operation;
    int kind;
    int code;
};

struct answer {
    struct answer *next;
    int returned;
    bool after_refusal;
    int code;
    char *info;
    bool silent;
    bool early;
    bool foreign;
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
    bool polled; /* callbacks come in poll, but for foreign ones */
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
    bool testing;
    int current_room;
    int stay; /* which one it is: a room that is left and entered again is another */
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
    avsim_logged noted;
    avsim_logged logged;
};

static inline void lock(avsim *sdk) { pthread_mutex_lock(&sdk->gate); }

static inline void unlock(avsim *sdk) { pthread_mutex_unlock(&sdk->gate); }

static inline void *allocate(size_t size) {
    void *memory = calloc(1, size);
    if (memory == NULL) {
        abort(); /* a test has no use for a simulator that ran out of memory */
    }
    return memory;
}

static inline char *copy(const char *text) {
    char *made = allocate(strlen(text) + 1);
    return strcpy(made, text);
}

/* For functions that do one thing under the mutex. */
#define LOCKED_VALUE(type, sdk, value) \
    lock(sdk);                         \
    type result = (value);             \
    unlock(sdk);                       \
    return result

#define LOCKED(sdk, ...) \
    lock(sdk);           \
    __VA_ARGS__;         \
    unlock(sdk)

/* clock.c */
double real_ms(void);
int64_t now_ms(const avsim *sdk);

/* targets.c */
struct target **find_target(struct target **list, const char *id);
struct target *add_target(struct target **list, const char *id);
bool remove_target(struct target **list, const char *id);
void turn_off(struct target *list);
struct target *target_of(avsim *sdk, const struct call *call);

/* states.c */
int context_state(const avsim *sdk);
int room_state(const avsim *sdk);
int device_state(avsim *sdk, const char *id);

/* rules.c */
bool calls_back(int operation);
int gone(avsim *sdk, const struct call *call);
int refusal(avsim *sdk, const struct call *call);

/* agenda.c */
bool is_live(const struct job *job);
struct job *new_job(const struct call *call);
void free_job(struct job *job);
void add_job(avsim *sdk, struct job *job);
void remove_job(avsim *sdk, struct job *job);
bool is_worker(const avsim *sdk);
bool is_mine(const avsim *sdk, const struct job *job);
struct job *take_due(avsim *sdk);
void drop_all(avsim *sdk);
void post(avsim *sdk, const struct call *call, int code, const char *info, int64_t due, bool foreign);

/* scripts.c */
struct answer next_answer(avsim *sdk, int operation);
struct job *plan(avsim *sdk, const struct call *call);

/* engine.c */
void end_job(avsim *sdk, struct job *job);
struct job *end_next(avsim *sdk);
int accept_call(avsim *sdk, const struct call *call, struct job **early);

/* log.c */
struct entry note(avsim *sdk, int operation, int kind, int code);
struct entry note_return(avsim *sdk, int operation, int code);
struct entry note_end(avsim *sdk, const struct job *job);
void tell(avsim *sdk, const struct entry *entry);

/* callbacks.c */
void report(avsim *sdk, struct job *job, const struct entry *entry);
void deliver(avsim *sdk);

#endif
