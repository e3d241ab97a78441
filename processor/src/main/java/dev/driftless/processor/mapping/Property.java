package dev.driftless.processor.mapping;

/**
 * An attribute together with what it is mapped to.
 *
 * @param attribute the attribute
 * @param value what it is mapped to
 * @param table the table its columns are in
 * @param optional whether entities may be without it; decides the checks of single-table subclasses
 */
record Property(Attribute attribute, Value value, TableDraft table, boolean optional) {
    String name() {
        return attribute.name();
    }
}
