package dev.driftless.processor.mapping.code;

/** Code that is not understood, or does not return. */
final class NotKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKnown() {
        super(null, null, false, false);
    }
}
