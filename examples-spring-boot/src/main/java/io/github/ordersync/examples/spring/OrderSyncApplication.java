package io.github.ordersync.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the stores of {@code application.yml}. */
@SpringBootApplication
class OrderSyncApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(OrderSyncApplication.class, arguments);
    }
}
