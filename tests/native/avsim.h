/* The C interface of a simulated AV SDK: see sim.h. Times are in milliseconds of the SDK's clock, texts are UTF-8. */
#ifndef AVSIM_H
#define AVSIM_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define AVSIM_API __attribute__((visibility("default")))

typedef struct avsim avsim;

enum avsim_operation {
    AVSIM_START_CONTEXT,
    AVSIM_STOP_CONTEXT,
    AVSIM_DESTROY_CONTEXT,
    AVSIM_ENTER_ROOM,
    AVSIM_EXIT_ROOM,
    AVSIM_ENABLE_CAMERA,
    AVSIM_OPEN_DEVICE,
    AVSIM_CLOSE_DEVICE,
    AVSIM_REQUEST_VIEW,
    AVSIM_CANCEL_VIEW,
    AVSIM_START_DEVICE_TEST,
    AVSIM_STOP_DEVICE_TEST,
    AVSIM_UPLOAD,
    AVSIM_POLL,
    AVSIM_DISCONNECT,
    AVSIM_OPERATIONS
};

enum avsim_context_state { AVSIM_STOPPED, AVSIM_STARTING, AVSIM_STARTED, AVSIM_STOPPING };
enum avsim_room_state { AVSIM_EXITED, AVSIM_ENTERING, AVSIM_ENTERED, AVSIM_EXITING };
enum avsim_device_state { AVSIM_CLOSED, AVSIM_OPEN, AVSIM_OPERATING, AVSIM_ABSENT };
enum avsim_device_test_state { AVSIM_TEST_STOPPED, AVSIM_TEST_STARTED };
enum avsim_log_kind { AVSIM_ACCEPTED, AVSIM_REFUSED, AVSIM_CALLBACK, AVSIM_WITHHELD };

/* No user data and no correlation id: that is the SDK's way. The second text is an info, or a device's id. */
typedef void (*avsim_done)(int result, const char *info);
typedef void (*avsim_exited)(void);
typedef void (*avsim_uploaded)(int code, const char *file, const char *file_id);
typedef void (*avsim_logged)(int64_t time_ms, int operation, int kind, int code);

/* `noted` is told of each answer in the order in which they came about, under the mutex: it must not call back. `logged` is
   told the same, on the same thread, when it may. */

/* The handle, for any thread. After avsim_close no callback begins; avsim_free also waits for the one that runs. */
AVSIM_API int avsim_create(avsim **created, int deliver_in_poll);
AVSIM_API void avsim_close(avsim *sdk);
AVSIM_API void avsim_free(avsim *sdk);
AVSIM_API void avsim_set_callbacks(avsim *sdk, avsim_done entered, avsim_exited exited, avsim_done disconnected,
                                   avsim_done device, avsim_logged noted, avsim_logged logged);

/* The SDK's operations. A callback comes only if the call returned 0. Those in two shapes come without a callback, ended
   by an event, and with one. */
AVSIM_API int avsim_start_context(avsim *sdk, avsim_done done);
AVSIM_API void avsim_start_context_void(avsim *sdk, avsim_done done);
AVSIM_API int avsim_stop_context(avsim *sdk);
AVSIM_API int avsim_destroy_context(avsim *sdk);
AVSIM_API int avsim_enter_room(avsim *sdk, int room, const unsigned char *signature, int length);
AVSIM_API int avsim_enter_room_done(avsim *sdk, int room, avsim_done done);
AVSIM_API void avsim_enter_room_void(avsim *sdk, int room, const unsigned char *signature, int length);
AVSIM_API void avsim_enter_room_void_done(avsim *sdk, int room, avsim_done done);
AVSIM_API int avsim_exit_room(avsim *sdk);
AVSIM_API int avsim_exit_room_done(avsim *sdk, avsim_exited done);
AVSIM_API int avsim_enable_camera(avsim *sdk, int enable);
AVSIM_API int avsim_open_device(avsim *sdk, const char *id);
AVSIM_API int avsim_open_device_done(avsim *sdk, const char *id, avsim_done done);
AVSIM_API int avsim_close_device(avsim *sdk, const char *id);
AVSIM_API int avsim_close_device_done(avsim *sdk, const char *id, avsim_done done);
AVSIM_API int avsim_request_view(avsim *sdk, const char *member, avsim_done done);
AVSIM_API void avsim_request_view_void(avsim *sdk, const char *member, avsim_done done);
AVSIM_API int avsim_cancel_view(avsim *sdk, const char *member, avsim_done done);
AVSIM_API int avsim_start_device_test(avsim *sdk);
AVSIM_API int avsim_stop_device_test(avsim *sdk);
AVSIM_API int avsim_upload(avsim *sdk, const char *path, avsim_uploaded done);
AVSIM_API int avsim_poll(avsim *sdk);

/* Values, not results. */
AVSIM_API int avsim_context_state(avsim *sdk);
AVSIM_API int avsim_room_state(avsim *sdk);
AVSIM_API int avsim_current_room(avsim *sdk);
AVSIM_API int avsim_device_state(avsim *sdk, const char *id);
AVSIM_API int avsim_device_test_state(avsim *sdk);
AVSIM_API int avsim_mic_level(avsim *sdk);

/* What an interface is tested with: returns the code, and calls back with it and the text on the caller's thread. */
AVSIM_API int avsim_echo(int code);
AVSIM_API int avsim_echo_by_callback(int code, const char *info, avsim_done done);

/* The clock: `speed` SDK seconds a real second, or by hand (from zero: set it before anything else).
   avsim_advance_ms returns when all that fell due has been called back (where callbacks come on the simulator's own
   thread). */
AVSIM_API int64_t avsim_now_ms(avsim *sdk);
AVSIM_API void avsim_set_speed(avsim *sdk, double speed);
AVSIM_API void avsim_set_manual_clock(avsim *sdk);
AVSIM_API void avsim_advance_ms(avsim *sdk, int64_t milliseconds);

/* Scripts and faults: see IFakeAvSdk and FakeAnswer, whose members these are. */
#define AVSIM_DEFAULT (-1) /* a delay: the operation's own; an echo: none */
#define AVSIM_NEVER (-2)   /* a delay: the operation never ends */

AVSIM_API void avsim_script_answer(avsim *sdk, int operation, int returned, int after_refusal, int code,
                                   const char *info, int silent, int early, int foreign, int64_t delay_ms,
                                   int64_t echo_ms);
AVSIM_API void avsim_script_duration(avsim *sdk, int operation, int64_t milliseconds);
AVSIM_API void avsim_script_outside_operation(avsim *sdk, int operation, int64_t milliseconds);
AVSIM_API void avsim_script_exclusion(avsim *sdk, int operation, int excluded);
AVSIM_API int avsim_script_disconnect(avsim *sdk, int code, const char *info); /* 1201: there is no room to lose */
AVSIM_API void avsim_script_network(avsim *sdk, int down);
AVSIM_API void avsim_script_mic_level(avsim *sdk, int level);
AVSIM_API int avsim_script_device(avsim *sdk, const char *id, int present); /* 1301: there is none to remove */
AVSIM_API int avsim_script_member(avsim *sdk, const char *id, int present, int has_video); /* 1401: the same */
AVSIM_API void avsim_script_bind_thread(avsim *sdk);

#ifdef __cplusplus
}
#endif

#endif
