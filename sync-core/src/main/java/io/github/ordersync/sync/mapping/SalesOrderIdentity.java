package io.github.ordersync.sync.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Who a sales order is. Its id is a pure function of the store and the order, so that sending the same order twice can
 * never make two sales orders.
 */
public final class SalesOrderIdentity {

    /**
     * The namespace of the ids, fixed for ever: a change would send every waiting order a second time. It is itself the
     * version 5 id of {@code https://github.com/ordersync/orderdesk-unleashed-sdk} in the namespace for URLs of RFC 9562.
     */
    public static final UUID NAMESPACE = UUID.fromString("1e93b3b8-c3f7-5e88-a363-73eaaf6fb10b");

    private SalesOrderIdentity() {}

    /**
     * The id of the sales order, a name-based UUID of version 5 (RFC 9562, section 5.5) of {@link #sourceId}.
     *
     * @param storeId the store's id in Order Desk
     * @param orderId the order's id in Order Desk
     * @return always the same for the same two ids
     */
    public static UUID guid(String storeId, String orderId) {
        return nameBased(sourceId(storeId, orderId));
    }

    /**
     * The {@code SourceId} of the sales order, which leads back to the order.
     *
     * @param storeId the store's id in Order Desk
     * @param orderId the order's id in Order Desk
     * @return {@code orderdesk:{storeId}:{orderId}}
     */
    public static String sourceId(String storeId, String orderId) {
        return "orderdesk:" + storeId + ":" + orderId;
    }

    /**
     * The id of a customer that is created for an order, so that creating it twice makes one.
     *
     * @param storeId the store's id in Order Desk
     * @param customerCode the code of the new customer
     * @return always the same for the same two values
     */
    static UUID customerGuid(String storeId, String customerCode) {
        return nameBased("orderdesk:" + storeId + ":customer:" + customerCode);
    }

    /**
     * The id of the shipment that is created for a sales order which has none, so that creating it twice makes one.
     *
     * @param salesOrder the sales order's id
     * @return always the same for the same id
     */
    public static UUID shipmentGuid(UUID salesOrder) {
        return nameBased("shipment:" + salesOrder);
    }

    static UUID nameBased(String name) {
        return nameBased(NAMESPACE, name);
    }

    static UUID nameBased(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(bytes(namespace.getMostSignificantBits()));
        sha1.update(bytes(namespace.getLeastSignificantBits()));
        byte[] hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        long most = longAt(hash, 0) & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long least = longAt(hash, 8) & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            // RFC 9562 prescribes SHA-1 for version 5. Nothing here is a secret.
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-1", e);
        }
    }

    private static byte[] bytes(long value) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (value >>> 56 - 8 * i);
        }
        return bytes;
    }

    private static long longAt(byte[] bytes, int start) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[start + i] & 0xFF;
        }
        return value;
    }
}
