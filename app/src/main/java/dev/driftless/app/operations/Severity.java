package dev.driftless.app.operations;

/** How much a message concerns its readers, least first. */
public enum Severity {
    NEWS,
    REMINDER,
    OUTAGE
}
