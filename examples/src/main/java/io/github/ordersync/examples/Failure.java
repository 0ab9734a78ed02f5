package io.github.ordersync.examples;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.engine.SyncSetupException;
import io.github.ordersync.engine.SyncStateException;
import io.github.ordersync.examples.probe.NotPossibleException;
import io.github.ordersync.sync.settings.InvalidSettingsException;

/** What went wrong, in words for whoever runs the program: no stack trace, no secret. */
final class Failure {

    private Failure() {}

    /** One clear message for what a person can put right; anything else is a defect and says so. */
    static String text(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof CredentialsRefusedException refused) {
            return message + " Check " + Connection.credentialsOf(refused.service()) + ".";
        }
        if (failure instanceof InvalidSettingsException
                || failure instanceof SyncSetupException
                || failure instanceof SyncStateException
                || failure instanceof ApiException
                || failure instanceof NotPossibleException
                || failure instanceof CannotRunException) {
            return message;
        }
        return "this is a defect, please report it: " + failure.getClass().getName() + " at "
                + (failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
    }
}
