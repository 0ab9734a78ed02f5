package io.github.ordersync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A small believable shop: what the demonstration and the examples find in the two services. */
final class Shop {

    private Shop() {}

    static void open(UnleashedSide unleashed, OrderDeskSide orderDesk, Instant now) {
        products(unleashed);
        customers(unleashed);
        others(unleashed);
        inventory(orderDesk);
        newOrders(orderDesk, now);
        olderOrders(orderDesk, now);
    }

    /** A row or two of everything else, so that no list is empty. */
    private static void others(UnleashedSide unleashed) {
        try (InputStream in = Shop.class.getResourceAsStream("shop.json")) {
            for (Map.Entry<String, JsonNode> resource :
                    Trees.read(Objects.requireNonNull(in).readAllBytes()).properties()) {
                for (JsonNode row : resource.getValue()) {
                    unleashed.add(resource.getKey(), (ObjectNode) row);
                }
            }
            unleashed.addContact(
                    "HARBOUR",
                    Trees.object()
                            .put("FirstName", "Mere")
                            .put("LastName", "Tawhiri")
                            .put("EmailAddress", "mere@harbourcafe.example")
                            .put("IsDefault", true));
            unleashed.addPurchaseOrderCost("PO-00000001", "Freight from Nelson", new BigDecimal("38.00"));
        } catch (IOException e) {
            throw new UncheckedIOException("The shop of the sandbox cannot be read", e);
        }
    }

    private static void products(UnleashedSide unleashed) {
        unleashed.addWarehouse("SOUTH", "South Island Warehouse");
        product(unleashed, "MUG", "Stoneware mug, kauri green", "18.50", 120, 40);
        product(unleashed, "TEA", "Kawakawa tea, 20 bags", "12.00", 300, 85);
        product(unleashed, "HONEY", "Mānuka honey, 250 g", "34.90", 64, 12);
        product(unleashed, "POT", "Teapot, 1 litre", "59.00", 18, 6);
        product(unleashed, "TOWEL", "Linen tea towel", "16.00", 90, 0);
        product(unleashed, "BOARD", "Rimu serving board", "72.50", 9, 3);
        product(unleashed, "SOAP", "Harakeke soap", "9.80", 210, 55);
        product(unleashed, "CANDLE", "Beeswax candle", "24.00", 0, 15);
        product(unleashed, "SPOON", "Honey spoon", "6.50", 140, 30);
        product(unleashed, "APRON", "Cotton apron", "48.00", 25, 0);
        product(unleashed, "CARD", "Gift card with envelope", "4.20", 500, 100);
        // Known, but it has never moved: the stock list leaves it out.
        unleashed.addProduct("LANTERN", "Garden lantern (new this season)", "89.00");
    }

    private static void product(
            UnleashedSide unleashed, String code, String description, String price, int main, int south) {
        unleashed.addProduct(code, description, price);
        unleashed.setStock(code, "MAIN", BigDecimal.valueOf(main));
        if (south > 0) {
            unleashed.setStock(code, "SOUTH", BigDecimal.valueOf(south));
        }
    }

    private static void customers(UnleashedSide unleashed) {
        unleashed.addCustomer("HARBOUR", "Harbour Café Ltd", "orders@harbourcafe.example", "NZD");
        unleashed.editCustomer(
                "HARBOUR",
                customer -> customer.withArrayProperty("Addresses")
                        .addObject()
                        .put("AddressType", "Shipping")
                        .put("AddressName", "Kitchen door")
                        .put("StreetAddress", "2 Quay Road")
                        .put("City", "Wellington")
                        .put("Country", "New Zealand")
                        .put("PostalCode", "6011")
                        .put("IsDefault", true));
        unleashed.addCustomer("KOWHAI", "Kōwhai Gifts Ltd", "buying@kowhaigifts.example", "NZD");
        unleashed.addCustomer("MERIDIAN", "Meridian Home Goods Inc.", "purchasing@meridianhome.example", "USD");
        unleashed.addCustomer("THAMES", "Thames Street Traders", "hello@thamesstreet.example", "GBP");
    }

    /** The figures of MUG, HONEY, CANDLE and POT are out of date. */
    private static void inventory(OrderDeskSide orderDesk) {
        orderDesk.addInventoryItem("MUG", "Stoneware mug, kauri green", 151, "MAIN");
        orderDesk.addInventoryItem("TEA", "Kawakawa tea, 20 bags", 385, "MAIN");
        orderDesk.addInventoryItem("HONEY", "Mānuka honey, 250 g", 80, "MAIN");
        orderDesk.addInventoryItem("POT", "Teapot, 1 litre", 0, "MAIN");
        orderDesk.addInventoryItem("TOWEL", "Linen tea towel", 90, "MAIN");
        orderDesk.addInventoryItem("BOARD", "Rimu serving board", 12, "MAIN");
        orderDesk.addInventoryItem("SOAP", "Harakeke soap", 265, "MAIN");
        orderDesk.addInventoryItem("CANDLE", "Beeswax candle", 22, "SOUTH");
        orderDesk.addInventoryItem("SPOON", "Honey spoon", 170, "MAIN");
        orderDesk.addInventoryItem("LANTERN", "Garden lantern", 0, "MAIN");
        orderDesk.addInventoryItem("GIFTBOX", "Gift box: a mug and two teas", 20, "MAIN");
    }

    private static OrderBuilder kauri(OrderDeskSide orderDesk, Instant now, int hoursAgo, String number) {
        return orderDesk
                .newOrder()
                .sourceName("Kauri & Co")
                .sourceId("KC-" + number)
                .dateAdded(now.minus(Duration.ofHours(hoursAgo)));
    }

    private static OrderBuilder market(OrderDeskSide orderDesk, Instant now, int hoursAgo, String number) {
        return orderDesk
                .newOrder()
                .sourceName("Harbour Market")
                .sourceId(number)
                .dateAdded(now.minus(Duration.ofHours(hoursAgo)));
    }

    private static void newOrders(OrderDeskSide orderDesk, Instant now) {
        // A guest, no tax, nothing special.
        kauri(orderDesk, now, 30, "1041")
                .item("MUG", "Stoneware mug", "18.50", 2)
                .item("TEA", "Kawakawa tea", "12", 1)
                .email("aroha.ngata@mail.example")
                .shipping("Aroha", "Ngata", "", "14 Tui Street", "Nelson", "Tasman", "7010", "New Zealand")
                .shippingMethod("Standard")
                .add();
        // A company with goods and services tax, shipping and an instruction for the driver. Order Desk's total does
        // not
        // know of the discount that the item's metadata gives: the two totals differ by 9.60, which is worth a warning.
        kauri(orderDesk, now, 27, "1042")
                .item("POT", "Teapot", "59.00", 3)
                .item("TOWEL", "Linen tea towel", "14.40", 6)
                .email("orders@harbourcafe.example")
                .shipping("Mere", "Tawhiri", "Harbour Café Ltd", "2 Quay Road", "Wellington", "", "6011", "NZ")
                .shippingMethod("Express")
                .shippingTotal("12.50")
                .taxTotal("41.39")
                .checkoutData("customer_code", "HARBOUR")
                .checkoutData("TaxCode", "GST15")
                .checkoutData("DeliveryInstruction", "Ring twice, leave with the kitchen / back door")
                .add();
        // A tax rate in place of a code, with a required date, in the order's metadata.
        kauri(orderDesk, now, 25, "1043")
                .item("SOAP", "Harakeke soap", "9.80", 10)
                .email("buying@kowhaigifts.example")
                .shipping("Tom", "Baker", "Kōwhai Gifts Ltd", "88 High Street", "Dunedin", "Otago", "9016", "NZ")
                .taxTotal("14.70")
                .metadata("customer_code", "KOWHAI")
                .metadata("TaxRate", "0.15")
                .metadata(
                        "RequiredDate",
                        OrderDeskStore.dateTime(now.plus(Duration.ofDays(9))).substring(0, 10))
                .add();
        // A foreign customer, placed only, not completed.
        kauri(orderDesk, now, 22, "1044")
                .item("BOARD", "Rimu serving board", "43.50", 2)
                .item("HONEY", "Mānuka honey", "20.94", 4)
                .email("purchasing@meridianhome.example")
                .shipping(
                        "Dana",
                        "Whitfield",
                        "Meridian Home Goods Inc.",
                        "410 Pine Ave",
                        "Portland",
                        "OR",
                        "97205",
                        "US")
                .shippingMethod("DHL Express Worldwide")
                .shippingTotal("38")
                .checkoutData("customer_code", "MERIDIAN")
                .checkoutData("currency", "USD")
                .checkoutData("ExchangeRate", "0.6")
                .checkoutData("OrderStatus", "Placed")
                .add();
        // A bundle: meant for the product code match GIFTBOX=MUG,TEA,TEA.
        market(orderDesk, now, 20, "70031")
                .item("GIFTBOX", "Gift box: a mug and two teas", "39.95", 1)
                .item("CARD", "Gift card", "4.20", 1)
                .itemVariation("Motif", "Tūī")
                .email("jess.obrien@mail.example")
                .shipping("Jess", "O'Brien", "", "5/21 Beach Road", "Auckland", "Auckland", "1010", "New Zealand")
                .shippingTotal("7.50")
                .checkoutData("Gift Message", "Happy birthday, Nan!")
                .add();
        // An order discount and a handling fee.
        market(orderDesk, now, 16, "70032")
                .item("APRON", "Cotton apron", "48", 1)
                .item("SPOON", "Honey spoon", "6.50", 3)
                .email("li.wen@mail.example")
                .shipping("Wen", "Li", "", "120 Riccarton Road", "Christchurch", "Canterbury", "8041", "NZ")
                .shippingTotal("6.90")
                .handlingTotal("1.50")
                .discount("Winter sale", "6.75")
                .add();
        // The tax of a line is given by the shop.
        market(orderDesk, now, 13, "70033")
                .item("CANDLE", "Beeswax candle", "24", 2)
                .itemMetadata("LineTax", "7.20")
                .email("p.singh@mail.example")
                .shipping("Priya", "Singh", "", "9 Kauri Grove", "Hamilton", "Waikato", "3204", "NZ")
                .taxTotal("7.20")
                .checkoutData("TaxCode", "GST15")
                .add();
        // Can't be sent: Unleashed does not know the product.
        market(orderDesk, now, 9, "70034")
                .item("MUG-BLUE", "Stoneware mug, blue", "18.50", 1)
                .email("oliver.grant@mail.example")
                .shipping("Oliver", "Grant", "", "33 Marine Parade", "Napier", "Hawke's Bay", "4110", "NZ")
                .add();
        // Can't be sent: there is no such date.
        market(orderDesk, now, 5, "70035")
                .item("TEA", "Kawakawa tea", "12", 2)
                .email("sofia.rossi@mail.example")
                .shipping("Sofia", "Rossi", "", "7 Lake View", "Queenstown", "Otago", "9300", "NZ")
                .checkoutData("RequiredDate", "31/02/2026")
                .add();
        // A pound customer at no tax, parked.
        kauri(orderDesk, now, 2, "1045")
                .item("TOWEL", "Linen tea towel", "7.68", 12)
                .email("hello@thamesstreet.example")
                .shipping("Amelia", "Hart", "Thames Street Traders", "4 Thames Street", "Oxford", "", "OX1 1SU", "GB")
                .checkoutData("customer_code", "THAMES")
                .checkoutData("currency", "GBP")
                .checkoutData("ExchangeRate", "0.48")
                .checkoutData("OrderStatus", "Parked")
                .checkoutData("TaxCode", "NONE")
                .add();
    }

    private static void olderOrders(OrderDeskSide orderDesk, Instant now) {
        kauri(orderDesk, now, 24 * 40, "0998")
                .item("TEA", "Kawakawa tea", "12", 4)
                .email("aroha.ngata@mail.example")
                .shipping("Aroha", "Ngata", "", "14 Tui Street", "Nelson", "Tasman", "7010", "New Zealand")
                .folder("Closed")
                .add();
        market(orderDesk, now, 24 * 33, "69870")
                .item("SOAP", "Harakeke soap", "9.80", 2)
                .email("p.singh@mail.example")
                .shipping("Priya", "Singh", "", "9 Kauri Grove", "Hamilton", "Waikato", "3204", "NZ")
                .folder("Closed")
                .add();
        market(orderDesk, now, 24 * 21, "69944")
                .item("BOARD", "Rimu serving board", "72.50", 1)
                .email("li.wen@mail.example")
                .shipping("Wen", "Li", "", "120 Riccarton Road", "Christchurch", "Canterbury", "8041", "NZ")
                .folder("Canceled")
                .add();
    }
}
