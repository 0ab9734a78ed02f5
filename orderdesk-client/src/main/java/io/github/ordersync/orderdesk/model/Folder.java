package io.github.ordersync.orderdesk.model;

/**
 * A folder of a store. An order is in exactly one; ids differ from store to store and names can be changed (documented).
 *
 * @param id the folder's id
 * @param name the name that people see
 */
public record Folder(String id, String name) {}
