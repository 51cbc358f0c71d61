package marketplace.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** What becomes of a call on its way to a store. A call that is left without a reply is cut. */
@FunctionalInterface
interface Fault {

    Fault NONE = call -> {
        call.forward();
        call.reply();
    };

    Fault CUT_BEFORE = call -> {};

    Fault CUT_AFTER = ProxiedCall::forward;

    Fault CUT_WITHIN = call -> {
        call.forward();
        call.replyInPart();
    };

    Fault TWICE = call -> {
        call.forward();
        call.forward();
        call.reply();
    };

    /** The store hears nothing, and the caller neither, until he goes away. */
    Fault SWALLOWED = ProxiedCall::awaitCallerGone;

    /** The reply comes byte by byte, with that pause after each. */
    static Fault trickling(Duration pause) {
        return call -> {
            call.forward();
            call.trickle(pause);
        };
    }

    /** The first call with that method meets it; the others are passed on. */
    static Fault first(String method, Fault fault) {
        AtomicBoolean met = new AtomicBoolean();
        return call -> {
            boolean meets = call.line().startsWith(method + " ") && met.compareAndSet(false, true);
            (meets ? fault : NONE).befall(call);
        };
    }

    /** Not a reply at all. */
    static Fault babbling(String bytes) {
        return call -> call.say(bytes);
    }

    void befall(ProxiedCall call) throws IOException;
}
