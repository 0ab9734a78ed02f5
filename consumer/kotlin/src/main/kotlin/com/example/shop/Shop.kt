package com.example.shop

import io.github.ordersync.client.Secret
import io.github.ordersync.orderdesk.OrderDeskClient
import io.github.ordersync.orderdesk.OrderFilter
import io.github.ordersync.orderdesk.model.Order
import io.github.ordersync.sandbox.Sandbox

/** Reads an order of the sandbox, changes a copy of it, writes it back and reads it again. */
fun main() {
    Sandbox.start().use { sandbox ->
        val id = sandbox.orderDesk().newOrder().item("MUG", "Mug", "12.50", 2).shipping("Ada", "Byron").add()
        OrderDeskClient.builder()
            .baseUrl(sandbox.orderDeskUrl())
            .credentials(sandbox.orderDeskStoreId(), Secret.of(sandbox.orderDeskApiKey()))
            .build()
            .use { orderDesk ->
                val inNew = orderDesk.orders().list(OrderFilter.builder().folderName("New").build())
                val order: Order = inNew.first { it.id().orElse("") == id }
                val text: String = order.email().orElse("nobody")
                println("$id from $text")
                orderDesk.orders().update(Order.builder().from(order).email("ada@example.com").build())
                check(orderDesk.orders().get(id).email().orElse("") == "ada@example.com") { "not written" }
            }
    }
}
