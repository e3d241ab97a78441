package dev.driftless.runtime.cli;

import java.util.List;
import java.util.Optional;

/** What stands on the line beside the command's name. */
interface Arguments {
    /** The value of an option, wherever on the line it was given. */
    Optional<String> value(String option);

    /** All values of an option that can be given several times. */
    List<String> values(String option);

    boolean has(String option);

    Optional<String> parameter();

    /** Nothing stands there. */
    static Arguments none() {
        return new Arguments() {
            @Override
            public Optional<String> value(String option) {
                return Optional.empty();
            }

            @Override
            public List<String> values(String option) {
                return List.of();
            }

            @Override
            public boolean has(String option) {
                return false;
            }

            @Override
            public Optional<String> parameter() {
                return Optional.empty();
            }
        };
    }
}
