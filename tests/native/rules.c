/* The rules: which code a start is refused with. */

#include "sim.h"

const struct traits traits[AVSIM_OPERATIONS] = {
    [AVSIM_START_CONTEXT] = {CONTEXT, true, 300},
    [AVSIM_STOP_CONTEXT] = {CONTEXT, false, 0},
    [AVSIM_DESTROY_CONTEXT] = {NO_CLASS, false, 0},
    [AVSIM_ENTER_ROOM] = {ROOM, true, 800},
    [AVSIM_EXIT_ROOM] = {ROOM, false, 300},
    [AVSIM_ENABLE_CAMERA] = {DEVICE, false, 0},
    [AVSIM_OPEN_DEVICE] = {DEVICE, false, 200},
    [AVSIM_CLOSE_DEVICE] = {DEVICE, false, 200},
    [AVSIM_REQUEST_VIEW] = {MEMBER, true, 250},
    [AVSIM_CANCEL_VIEW] = {MEMBER, false, 250},
    [AVSIM_START_DEVICE_TEST] = {NO_CLASS, false, 0},
    [AVSIM_STOP_DEVICE_TEST] = {NO_CLASS, false, 0},
    [AVSIM_UPLOAD] = {NO_CLASS, true, 600},
};

bool calls_back(int operation) { return traits[operation].duration_ms > 0; }

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
    if (calls_back(call->operation) && !call->by_event && call->done == NULL && call->exited == NULL &&
        call->uploaded == NULL) {
        return false;
    }
    switch (call->operation) {
    case AVSIM_ENTER_ROOM:
        return call->room > 0;
    case AVSIM_OPEN_DEVICE:
    case AVSIM_CLOSE_DEVICE:
    case AVSIM_REQUEST_VIEW:
    case AVSIM_CANCEL_VIEW:
    case AVSIM_UPLOAD:
        return call->id[0] != '\0';
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

/* What an operation is about and cannot do without: asked at its start, and again at its end. */
int gone(avsim *sdk, const struct call *call) {
    const struct target *target = target_of(sdk, call);
    switch (traits[call->operation].kind) {
    case DEVICE:
        return IF(target == NULL, DEVICE_NOT_EXIST);
    case MEMBER:
        return FIRST(IF(call->stay != sdk->stay, ROOM_NOT_EXIST), IF(target == NULL, ENDPOINT_NOT_EXIST),
                     IF(call->on && target != NULL && !target->has_video, ENDPOINT_HAS_NOT_VIDEO));
    default:
        return OK;
    }
}

int refusal(avsim *sdk, const struct call *call) {
    const struct target *target = target_of(sdk, call);
    int invalid = IF(!is_valid(call), INVALID_ARGUMENT);
    int not_started = IF(!sdk->started, CONTEXT_NOT_EXIST);
    int not_in_room = IF(room_state(sdk) != AVSIM_ENTERED, ROOM_NOT_EXIST);
    int conflict = conflict_of(sdk, call->operation);
    int missing = gone(sdk, call);
    int already = IF(target != NULL && target->on == call->on, HAS_IN_THE_STATE);

    if (sdk->destroyed) {
        return CONTEXT_NOT_EXIST;
    }
    switch (call->operation) {
    case AVSIM_START_CONTEXT:
        return FIRST(invalid, conflict, IF(sdk->started, HAS_IN_THE_STATE));
    case AVSIM_STOP_CONTEXT:
        return FIRST(conflict, not_started, IF(room_state(sdk) != AVSIM_EXITED, ROOM_NOT_EXITED),
                     IF(sdk->testing, DEVICE_TEST_NOT_STOPPED));
    case AVSIM_DESTROY_CONTEXT:
        return IF(context_state(sdk) != AVSIM_STOPPED, CONTEXT_NOT_STOPPED);
    case AVSIM_ENTER_ROOM:
        return FIRST(invalid, not_started, conflict, IF(sdk->current_room != 0, HAS_IN_THE_STATE));
    case AVSIM_EXIT_ROOM:
        return FIRST(invalid, not_started, conflict, not_in_room);
    case AVSIM_ENABLE_CAMERA:
    case AVSIM_OPEN_DEVICE:
    case AVSIM_CLOSE_DEVICE:
        return FIRST(invalid, IF(!sdk->started, DEVICE_NOT_EXIST), missing, conflict, already);
    case AVSIM_REQUEST_VIEW:
    case AVSIM_CANCEL_VIEW:
        return FIRST(invalid, not_started, not_in_room, conflict, missing, already);
    case AVSIM_START_DEVICE_TEST:
        return FIRST(not_started, IF(sdk->testing, HAS_IN_THE_STATE));
    case AVSIM_STOP_DEVICE_TEST:
        return IF(!sdk->testing, DEVICE_TEST_NOT_EXIST);
    case AVSIM_UPLOAD:
        return FIRST(invalid, not_started);
    default:
        return OK;
    }
}

void avsim_script_outside_operation(avsim *sdk, int operation, int64_t milliseconds) {
    int kind = traits[operation].kind;
    lock(sdk);
    int64_t until = now_ms(sdk) + milliseconds;
    /* The same once more does not end it earlier; another one takes its place. */
    if (sdk->outside[kind].operation != operation || sdk->outside[kind].until < until) {
        sdk->outside[kind].operation = operation;
        sdk->outside[kind].until = until;
    }
    unlock(sdk);
}

void avsim_script_exclusion(avsim *sdk, int operation, int excluded) {
    LOCKED(sdk, sdk->excluded[operation] = excluded != 0);
}
