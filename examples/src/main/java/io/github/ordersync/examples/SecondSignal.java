package io.github.ordersync.examples;

import java.lang.reflect.Proxy;
import java.util.Map;

/** While the JVM ends it takes no more signals by itself; from then on they end the process, with the shell's exit codes. */
final class SecondSignal {

    /** 128 and the number of the signal. */
    private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

    private SecondSignal() {}

    /**
     * Handles the signals. By reflection: the class is not part of Java's own API, though it has been in every JDK (module
     * jdk.unsupported), and the compiler warns of it. Where it is not there, a second signal does nothing.
     */
    static void endsAtOnce() {
        EXIT_CODES.forEach((name, code) -> {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Object halting = Proxy.newProxyInstance(
                        SecondSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                            if (method.getName().equals("handle")) {
                                Runtime.getRuntime().halt(code);
                            }
                            return null;
                        });
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), halting);
            } catch (ReflectiveOperationException e) {
                // Not on this machine.
            }
        });
    }
}
