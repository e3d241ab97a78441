package dev.driftless.runtime.inspect;

import java.util.Optional;

/**
 * One object of a schema, in the words of the database it is in.
 *
 * @param kind what it is
 * @param table the table it belongs to; absent if it belongs to none
 * @param name its name; for an object that the database named by itself, its definition
 * @param definition what the database says about it, in a form that is the same for equal objects
 */
record DatabaseObject(Kind kind, Optional<String> table, String name, String definition) {
    /** The kinds of objects that Hibernate creates; views, routines and triggers are not looked at. */
    enum Kind {
        TABLE("table"),
        COLUMN("column"),
        PRIMARY_KEY("primary key"),
        UNIQUE("unique"),
        FOREIGN_KEY("foreign key"),
        CHECK("check"),
        INDEX("index"),
        SEQUENCE("sequence"),
        TYPE("type");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static DatabaseObject of(Kind kind, String name, String definition) {
        return new DatabaseObject(kind, Optional.empty(), name, definition);
    }

    static DatabaseObject in(String table, Kind kind, String name, String definition) {
        return new DatabaseObject(kind, Optional.of(table), name, definition);
    }

    /** By which the same object of two databases finds itself. */
    record Address(Kind kind, Optional<String> table, String name) {
        String describe() {
            return kind.word() + " " + table.map(t -> t + ".").orElse("") + name;
        }
    }

    Address address() {
        return new Address(kind, table, name);
    }

    /** The name of what stands by itself: the table of a column, the sequence itself. */
    String owner() {
        return table.orElse(name);
    }
}
