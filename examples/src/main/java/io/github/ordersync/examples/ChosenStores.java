package io.github.ordersync.examples;

import io.github.ordersync.client.error.CallInterruptedException;
import io.github.ordersync.sandbox.Sandbox;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The stores that a command works on, one after the other, and the sandbox when they are on one. */
record ChosenStores(List<OneStore> stores, @Nullable Sandbox sandbox) implements AutoCloseable {

    /**
     * Works on each; gives the worst exit code. With a stores file what fails at one store is said and does not keep the
     * others from their turn; without one it is the command's failure.
     *
     * @param output says what fails
     * @param ending true when no further store is to be begun
     * @param work gives an exit code
     */
    int each(Output output, BooleanSupplier ending, ToIntFunction<OneStore> work) {
        int worst = Ordersync.OK;
        for (OneStore store : stores) {
            if (ending.getAsBoolean()) {
                break;
            }
            worst = Math.max(worst, one(output, store, work));
        }
        return worst;
    }

    /** An order is one of one store. */
    void checkOrder(@Nullable String order) {
        if (order != null && order.isBlank()) {
            throw new CannotRunException("--order needs the number or the id of an order.");
        }
        if (order != null && stores.size() > 1) {
            throw new CannotRunException(
                    "--order " + order + " is an order of one store; say of which one: --store NAME.");
        }
    }

    private static int one(Output output, OneStore store, ToIntFunction<OneStore> work) {
        if (store.name().isEmpty()) {
            return work.applyAsInt(store);
        }
        try {
            return work.applyAsInt(store);
        } catch (CallInterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            output.failed(store.name(), e);
            return Ordersync.COULD_NOT_RUN;
        }
    }

    @Override
    public void close() {
        stores.forEach(store -> store.connection().close());
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
