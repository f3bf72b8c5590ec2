/* The operations. */

#include "sim.h"

static void bind_thread(avsim *sdk) {
    sdk->owner = pthread_self();
    sdk->bound = true;
}

static bool wrong_thread(const avsim *sdk) { return sdk->bound && !pthread_equal(sdk->owner, pthread_self()); }

static int begin(avsim *sdk, struct call call) {
    struct job *early = NULL;
    call.id = call.id == NULL ? "" : call.id;
    lock(sdk);
    call.stay = sdk->stay;
    int code = wrong_thread(sdk) ? NOT_IN_MAIN_THREAD : refusal(sdk, &call);
    code = code == OK ? accept_call(sdk, &call, &early) : code;
    if (call.operation == AVSIM_START_CONTEXT && code == OK && !sdk->bound) {
        bind_thread(sdk);
    }
    /* The start before its callback: what that calls in turn stands behind both. */
    struct entry start = note_return(sdk, call.operation, code);
    struct entry end = early != NULL ? note_end(sdk, early) : (struct entry){.kind = NOTHING};
    unlock(sdk);
    tell(sdk, &start);
    if (early != NULL) {
        report(sdk, early, &end);
    }
    return code;
}

/* What the int would have been goes to the callback. */
static void begin_void(avsim *sdk, struct call call) {
    int code = begin(sdk, call);
    if (code != OK) {
        call.id = "";
        lock(sdk);
        post(sdk, &call, code, NULL, now_ms(sdk), false);
        unlock(sdk);
    }
}

/* "bad" stands for a signature that the server refuses. */
static struct call entry(int room, const unsigned char *signature, int length) {
    bool bad = length <= 0 || (length == 3 && memcmp(signature, "bad", 3) == 0);
    return (struct call){.operation = AVSIM_ENTER_ROOM, .room = room, .signature_is_bad = bad, .by_event = true};
}

static struct call entry_done(int room, avsim_done done) {
    return (struct call){.operation = AVSIM_ENTER_ROOM, .room = room, .done = done};
}

int avsim_start_context(avsim *sdk, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_START_CONTEXT, .done = done});
}

void avsim_start_context_void(avsim *sdk, avsim_done done) {
    begin_void(sdk, (struct call){.operation = AVSIM_START_CONTEXT, .done = done});
}

int avsim_stop_context(avsim *sdk) { return begin(sdk, (struct call){.operation = AVSIM_STOP_CONTEXT}); }

int avsim_destroy_context(avsim *sdk) { return begin(sdk, (struct call){.operation = AVSIM_DESTROY_CONTEXT}); }

int avsim_enter_room(avsim *sdk, int room, const unsigned char *signature, int length) {
    return begin(sdk, entry(room, signature, length));
}

int avsim_enter_room_done(avsim *sdk, int room, avsim_done done) { return begin(sdk, entry_done(room, done)); }

void avsim_enter_room_void(avsim *sdk, int room, const unsigned char *signature, int length) {
    begin_void(sdk, entry(room, signature, length));
}

void avsim_enter_room_void_done(avsim *sdk, int room, avsim_done done) { begin_void(sdk, entry_done(room, done)); }

int avsim_exit_room(avsim *sdk) {
    return begin(sdk, (struct call){.operation = AVSIM_EXIT_ROOM, .by_event = true});
}

int avsim_exit_room_done(avsim *sdk, avsim_exited done) {
    return begin(sdk, (struct call){.operation = AVSIM_EXIT_ROOM, .exited = done});
}

int avsim_enable_camera(avsim *sdk, int enable) {
    return begin(sdk, (struct call){.operation = AVSIM_ENABLE_CAMERA, .id = "camera", .on = enable != 0});
}

int avsim_open_device(avsim *sdk, const char *id) {
    return begin(sdk, (struct call){.operation = AVSIM_OPEN_DEVICE, .id = id, .on = true, .by_event = true});
}

int avsim_open_device_done(avsim *sdk, const char *id, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_OPEN_DEVICE, .id = id, .on = true, .done = done});
}

int avsim_close_device(avsim *sdk, const char *id) {
    return begin(sdk, (struct call){.operation = AVSIM_CLOSE_DEVICE, .id = id, .by_event = true});
}

int avsim_close_device_done(avsim *sdk, const char *id, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_CLOSE_DEVICE, .id = id, .done = done});
}

int avsim_request_view(avsim *sdk, const char *member, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_REQUEST_VIEW, .id = member, .on = true, .done = done});
}

void avsim_request_view_void(avsim *sdk, const char *member, avsim_done done) {
    begin_void(sdk, (struct call){.operation = AVSIM_REQUEST_VIEW, .id = member, .on = true, .done = done});
}

int avsim_cancel_view(avsim *sdk, const char *member, avsim_done done) {
    return begin(sdk, (struct call){.operation = AVSIM_CANCEL_VIEW, .id = member, .done = done});
}

int avsim_start_device_test(avsim *sdk) {
    return begin(sdk, (struct call){.operation = AVSIM_START_DEVICE_TEST, .on = true});
}

int avsim_stop_device_test(avsim *sdk) { return begin(sdk, (struct call){.operation = AVSIM_STOP_DEVICE_TEST}); }

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
    struct entry entry = note(sdk, AVSIM_POLL, code == OK ? NOTHING : AVSIM_REFUSED, code);
    if (code == OK && sdk->polled) {
        deliver(sdk);
    }
    unlock(sdk);
    tell(sdk, &entry);
    return code;
}

void avsim_script_bind_thread(avsim *sdk) { LOCKED(sdk, bind_thread(sdk)); }

int avsim_echo(int code) { return code; }

int avsim_echo_by_callback(int code, const char *info, avsim_done done) {
    done(code, info);
    return 0;
}
