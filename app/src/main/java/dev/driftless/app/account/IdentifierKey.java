package dev.driftless.app.account;

import java.io.Serializable;

/** The key of an {@link Identifier}: the account and the name it has elsewhere. */
public record IdentifierKey(String user, String identifier) implements Serializable {}
