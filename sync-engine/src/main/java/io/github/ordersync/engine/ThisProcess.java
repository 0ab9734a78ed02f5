package io.github.ordersync.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What others are told of this process when they find a lease taken. */
final class ThisProcess {

    private ThisProcess() {}

    static String name() {
        return "process " + ProcessHandle.current().pid() + " on " + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a host without a name";
        }
    }
}
