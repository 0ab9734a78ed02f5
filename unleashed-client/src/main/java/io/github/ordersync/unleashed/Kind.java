package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Endpoint;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What distinguishes one resource from another. Each verb's repeat safety is decided here, once for all resources.
 *
 * @param <T> the model
 * @param name the first part of the calls' names, such as {@code salesOrders}
 * @param path such as {@code /SalesOrders}
 * @param model the model
 * @param guid reads the model's id
 * @param afterCreate how a person learns whether a create happened whose guid the service chose
 */
record Kind<T>(String name, String path, Class<T> model, Function<T, Optional<UUID>> guid, String afterCreate) {

    /** A resource that is only read, or written under guids of the caller. */
    Kind(String name, String path, Class<T> model, Function<T, Optional<UUID>> guid) {
        this(name, path, model, guid, "");
    }

    private String words() {
        return model.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private String look() {
        return "Read the " + words() + " by its guid.";
    }

    Endpoint get() {
        return Endpoint.read(name + ".get", path + "/{}");
    }

    /** A second one makes a second object. */
    Endpoint create() {
        return Endpoint.once(name + ".create", "POST", path, afterCreate);
    }

    /** What a second one does is not documented: a refusal, or an update over what staff changed since (U-POST-SAME-GUID). */
    Endpoint createUnderItsGuid() {
        return Endpoint.once(name + ".create", "POST", path + "/{}", look());
    }

    /** "Create or update" (documented): a second one replaces the object by itself. */
    Endpoint save() {
        return Endpoint.repeatable(name + ".save", "POST", path + "/{}", look());
    }

    /** The whole object (documented): a second one replaces the object by itself. */
    Endpoint update() {
        return Endpoint.repeatable(name + ".update", "PUT", path + "/{}", look());
    }

    /** A second one finds nothing left to delete (inferred, U-DELETE-TWICE). */
    Endpoint delete() {
        return Endpoint.repeatable(
                name + ".delete",
                "DELETE",
                path + "/{}",
                look() + " It has happened when there is none, or when its status is Deleted.");
    }

    /** What a second one does is not documented; invoices and stock hang on it. */
    Endpoint complete() {
        return once("complete", "Complete", "It has happened when its status says so.");
    }

    /** An act upon one object, which must not happen twice. */
    Endpoint once(String verb, String below, String sign) {
        return Endpoint.once(name + "." + verb, "POST", path + "/{}/" + below, look() + " " + sign);
    }

    /** A second one adds a second line. */
    Endpoint addLine() {
        return once("addLine", "Lines", "It has happened when it has the line.");
    }

    /** The whole line (documented): a second one replaces the line by itself. */
    Endpoint updateLine() {
        return Endpoint.repeatable(name + ".updateLine", "PUT", path + "/{}/Lines/{}", look() + " Its lines show it.");
    }

    /** A second one finds nothing left to delete (inferred). */
    Endpoint deleteLine() {
        return deleteLine(path + "/{}/Lines/{}");
    }

    /** Where the line's guid alone names the line (documented for sales orders and shipments). */
    Endpoint deleteLineByItsGuid() {
        return deleteLine(path + "/Lines/{}");
    }

    private Endpoint deleteLine(String linePath) {
        return Endpoint.repeatable(
                name + ".deleteLine", "DELETE", linePath, look() + " It has happened when it lacks the line.");
    }
}
