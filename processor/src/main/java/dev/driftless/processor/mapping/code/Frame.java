package dev.driftless.processor.mapping.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One call of a method: whose it is, and its variables. */
final class Frame {
    final String owner;
    final Optional<Object> self;
    final Map<String, Object> variables = new HashMap<>();

    /**
     * @param owner the class that has the method
     * @param self the object; absent for a static method
     */
    Frame(String owner, Optional<Object> self) {
        this.owner = owner;
        this.self = self;
    }
}
