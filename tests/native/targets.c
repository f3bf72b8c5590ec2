/* Devices and members. */

#include "sim.h"

struct target **find_target(struct target **list, const char *id) {
    while (*list != NULL && strcmp((*list)->id, id) != 0) {
        list = &(*list)->next;
    }
    return list;
}

struct target *add_target(struct target **list, const char *id) {
    struct target **place = find_target(list, id);
    if (*place == NULL) {
        *place = allocate(sizeof **place);
        (*place)->id = copy(id);
    }
    return *place;
}

bool remove_target(struct target **list, const char *id) {
    struct target **place = find_target(list, id);
    struct target *found = *place;
    if (found != NULL) {
        *place = found->next;
        free(found->id);
        free(found);
    }
    return found != NULL;
}

void turn_off(struct target *list) {
    for (; list != NULL; list = list->next) {
        list->on = false;
    }
}

struct target *target_of(avsim *sdk, const struct call *call) {
    int kind = traits[call->operation].kind;
    return kind == DEVICE   ? *find_target(&sdk->devices, call->id)
           : kind == MEMBER ? *find_target(&sdk->members, call->id)
                            : NULL;
}

int avsim_script_device(avsim *sdk, const char *id, int present) {
    bool there = true;
    lock(sdk);
    if (present) {
        add_target(&sdk->devices, id);
    } else {
        there = remove_target(&sdk->devices, id);
    }
    unlock(sdk);
    return there ? OK : DEVICE_NOT_EXIST;
}

int avsim_script_member(avsim *sdk, const char *id, int present, int has_video) {
    bool there = true;
    lock(sdk);
    if (present) {
        add_target(&sdk->members, id)->has_video = has_video != 0;
    } else {
        there = remove_target(&sdk->members, id);
    }
    unlock(sdk);
    return there ? OK : ENDPOINT_NOT_EXIST;
}
