package io.github.ordersync.unleashed;

/**
 * Over which form of the query the signature is made. The documentation does not say; both forms are the same text as
 * long as no value holds a space or another character that an address cannot carry.
 */
public enum Signing {
    /**
     * Over the values as they were given (inferred, U-SIGNATURE-DECODED: integrators report 403 for the other form as soon as
     * a value needs encoding).
     */
    DECODED_QUERY,
    /** Over the percent-encoded text that goes over the wire. */
    AS_SENT
}
