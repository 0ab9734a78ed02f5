package io.github.ordersync.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Answers every request on this machine with the same JSON, on connections that stay open. It looks for the end of the
 * headers and nothing else, so that next to nothing of what is measured is its own.
 */
final class Loopback implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;

    Loopback(byte[] json) throws IOException {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                        + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        answer = new byte[head.length + json.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(json, 0, answer, head.length, json.length);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        byte[] buffer = new byte[8192];
        try (socket;
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            int state = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    state = buffer[i] == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : 0;
                    if (state == 4) {
                        state = 0;
                        out.write(answer);
                    }
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
