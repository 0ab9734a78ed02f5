package io.github.ordersync.examples.probe;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that several experiments need and that is made once. If that fails, it fails for each of them alike. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private @Nullable T made;
    private @Nullable RuntimeException failure;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        if (failure != null) {
            throw failure;
        }
        T result = made;
        if (result == null) {
            try {
                result = make.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
            made = result;
        }
        return result;
    }
}
