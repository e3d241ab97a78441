package dev.driftless.schema.lint.release;

import java.util.List;

/**
 * Whether one release of an application can run on a schema that another one was made for.
 *
 * @param fails what surely goes wrong, each in a few words
 * @param mayFail what goes wrong for some rows or values
 */
public record Verdict(List<String> fails, List<String> mayFail) {
    /** More of them help nobody. */
    private static final int MOST = 3;

    public Verdict {
        fails = List.copyOf(fails);
        mayFail = List.copyOf(mayFail);
    }

    /** {@code works}, or {@code fails: column customers.fax is gone}. */
    @Override
    public String toString() {
        if (fails.isEmpty() && mayFail.isEmpty()) {
            return "works";
        }
        return fails.isEmpty() ? "may fail: " + some(mayFail) : "fails: " + some(fails);
    }

    private static String some(List<String> reasons) {
        String first = String.join("; ", reasons.subList(0, Math.min(MOST, reasons.size())));
        return reasons.size() > MOST ? first + "; and " + (reasons.size() - MOST) + " more" : first;
    }
}
