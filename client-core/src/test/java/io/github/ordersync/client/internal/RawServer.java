package io.github.ordersync.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server below HTTP: reads a request up to the blank line and does with the connection what the test says. */
final class RawServer implements AutoCloseable {

    /** What is done with a connection after its request was read. */
    @FunctionalInterface
    interface Behaviour {
        void act(Socket connection, OutputStream out) throws IOException, InterruptedException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    RawServer(Behaviour behaviour) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> accept(behaviour), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI uri() {
        return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/");
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread thread = new Thread(() -> serve(connection, behaviour), "raw-server-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket connection, Behaviour behaviour) {
        try (connection) {
            StringBuilder head = new StringBuilder();
            InputStream in = connection.getInputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                head.append((char) c);
                if (head.toString().endsWith("\r\n\r\n")) {
                    break;
                }
            }
            requests.add(head.toString());
            behaviour.act(connection, connection.getOutputStream());
        } catch (IOException e) {
            // The client is gone: that is what some tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Closes with a reset instead of an orderly end. */
    static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
