package dev.driftless.runtime.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the comments of a U file say about data that does not come back, each with the change it belongs to. */
final class Losses {
    private static final Pattern LOSS = Pattern.compile("\\b(lost|do(es)? not come back)\\b");

    private Losses() {}

    static List<String> in(String script) {
        List<String> losses = new ArrayList<>();
        String heading = "";
        boolean inside = false;
        for (String line : script.lines().toList()) {
            boolean comment = line.startsWith("-- ");
            String text = comment ? line.substring(3).strip() : "";
            if (comment && !inside) {
                heading = text;
            }
            if (LOSS.matcher(text).find()) {
                losses.add(text.equals(heading) ? text : heading + ": " + text);
            }
            inside = comment;
        }
        return losses;
    }
}
