/* The states: those in between follow from what is in flight. */

#include "sim.h"

static bool is_in_flight(const avsim *sdk, int operation) {
    const struct job *job = sdk->in_flight[traits[operation].kind];
    return job != NULL && job->call.operation == operation;
}

int context_state(const avsim *sdk) {
    return is_in_flight(sdk, AVSIM_START_CONTEXT) ? AVSIM_STARTING : sdk->started ? AVSIM_STARTED : AVSIM_STOPPED;
}

int room_state(const avsim *sdk) {
    return is_in_flight(sdk, AVSIM_ENTER_ROOM)  ? AVSIM_ENTERING
           : is_in_flight(sdk, AVSIM_EXIT_ROOM) ? AVSIM_EXITING
           : sdk->current_room != 0             ? AVSIM_ENTERED
                                                : AVSIM_EXITED;
}

int device_state(avsim *sdk, const char *id) {
    const struct target *device = *find_target(&sdk->devices, id);
    const struct job *job = sdk->in_flight[DEVICE];
    return device == NULL                                   ? AVSIM_ABSENT
           : job != NULL && strcmp(job->call.id, id) == 0 ? AVSIM_OPERATING
           : device->on                                     ? AVSIM_OPEN
                                                            : AVSIM_CLOSED;
}

int avsim_context_state(avsim *sdk) { LOCKED_VALUE(int, sdk, context_state(sdk)); }

int avsim_room_state(avsim *sdk) { LOCKED_VALUE(int, sdk, room_state(sdk)); }

int avsim_current_room(avsim *sdk) { LOCKED_VALUE(int, sdk, sdk->current_room); }

int avsim_device_state(avsim *sdk, const char *id) { LOCKED_VALUE(int, sdk, device_state(sdk, id)); }

int avsim_device_test_state(avsim *sdk) {
    LOCKED_VALUE(int, sdk, sdk->testing ? AVSIM_TEST_STARTED : AVSIM_TEST_STOPPED);
}

int avsim_mic_level(avsim *sdk) {
    LOCKED_VALUE(int, sdk, device_state(sdk, "mic") == AVSIM_OPEN ? sdk->mic_level : 0);
}

void avsim_script_mic_level(avsim *sdk, int level) { LOCKED(sdk, sdk->mic_level = level); }
