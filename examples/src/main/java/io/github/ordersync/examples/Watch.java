package io.github.ordersync.examples;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.engine.LeaseTakenException;
import io.github.ordersync.engine.SyncStateException;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Pass after pass until the process is asked to stop. What prevents the first pass is the operator's to put right, and so
 * are refused credentials at any time; any other failure of a later pass is left to the next one. That another process is
 * at it is no failure.
 */
final class Watch {

    private final StopSignal stop;
    private final Output output;

    Watch(StopSignal stop, Output output) {
        this.stop = stop;
        this.output = output;
    }

    /** Runs passes, each of which gives an exit code; gives the code of the last one. */
    int run(Duration interval, IntSupplier pass) {
        try {
            int code = first(pass);
            while (!wait(interval)) {
                code = later(pass);
            }
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ordersync.COULD_NOT_RUN;
        } catch (RuntimeException e) {
            // Said here: once a stop was asked for, nobody above gets to say it.
            return said(e);
        }
    }

    private boolean wait(Duration interval) throws InterruptedException {
        if (!stop.isAsked()) {
            long minutes = interval.toMinutes();
            output.say("Next pass in " + (minutes == 1 ? "a minute." : minutes + " minutes."));
        }
        return stop.within(interval);
    }

    private int first(IntSupplier pass) {
        try {
            return pass.getAsInt();
        } catch (LeaseTakenException e) {
            return said(e);
        }
    }

    private int later(IntSupplier pass) {
        try {
            return pass.getAsInt();
        } catch (ApiException | SyncStateException e) {
            if (e instanceof CredentialsRefusedException || e instanceof CallInterruptedException) {
                throw e;
            }
            return said(e);
        }
    }

    private int said(RuntimeException e) {
        output.failed("", e);
        return Ordersync.COULD_NOT_RUN;
    }
}
