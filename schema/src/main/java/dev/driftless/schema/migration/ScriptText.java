package dev.driftless.schema.migration;

import dev.driftless.schema.sql.Dialect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what of a script is SQL from what stands in its literals, quoted names and block comments, which may hold anything. */
public final class ScriptText {
    private static final Pattern DOLLARS = Pattern.compile("\\$\\w*\\$");

    private final String script;
    private final boolean escapes;
    private final StringBuilder bare;

    private ScriptText(String script, boolean escapes) {
        this.script = script;
        this.escapes = escapes;
        this.bare = new StringBuilder(script);
    }

    /**
     * The script with blanks for each character in a literal, a quoted name or a block comment, but for line feeds; all else keeps its
     * place. What is never closed is taken for SQL.
     */
    public static String bare(String script, Dialect dialect) {
        return new ScriptText(script, dialect.backslashEscapes()).bare();
    }

    private String bare() {
        int at = 0;
        while (at < script.length()) {
            int end = end(at);
            if (end > at) {
                blank(at, end);
                at = end;
            } else {
                at = script.startsWith("--", at) || (escapes && script.charAt(at) == '#') ? lineEnd(at) : at + 1;
            }
        }
        return bare.toString();
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (script.charAt(i) != '\n') {
                bare.setCharAt(i, ' ');
            }
        }
    }

    private int lineEnd(int at) {
        int end = script.indexOf('\n', at);
        return end < 0 ? script.length() : end;
    }

    /** Where that ends which is no SQL and begins here; the same place if nothing does. */
    private int end(int at) {
        return switch (script.charAt(at)) {
            case '\'', '"', '`' -> closed(at, closing(at));
            case '/' -> script.startsWith("/*", at) ? after("*/", at, at + 2) : at;
            case '$' -> dollars(at);
            default -> at;
        };
    }

    private int closing(int at) {
        char mark = script.charAt(at);
        for (int i = at + 1; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == mark) {
                return i;
            }
            i += escapes && mark != '`' && c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static int closed(int at, int closing) {
        return closing < 0 ? at : closing + 1;
    }

    private int dollars(int at) {
        boolean inWord = at > 0 && (Character.isLetterOrDigit(script.charAt(at - 1)) || script.charAt(at - 1) == '_');
        Matcher tag = DOLLARS.matcher(script).region(at, script.length());
        return !escapes && !inWord && tag.lookingAt() ? after(tag.group(), at, tag.end()) : at;
    }

    private int after(String end, int at, int from) {
        int found = script.indexOf(end, from);
        return found < 0 ? at : found + end.length();
    }
}
