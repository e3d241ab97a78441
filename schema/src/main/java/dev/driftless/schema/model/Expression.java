package dev.driftless.schema.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of an SQL expression, read as far as that is possible without knowing the dialect: words, quoted names, literals.
 */
public final class Expression {
    private Expression() {}

    /** The form by which expressions are compared: without needless white space, outer parentheses, or case outside quotes. */
    public static String canonical(String text) {
        List<Token> tokens = withoutOuterParentheses(
                tokens(text).stream().filter(t -> t.kind != Kind.SPACE).toList());
        StringBuilder result = new StringBuilder();
        Token previous = null;
        for (Token token : tokens) {
            if (previous != null && previous.kind == Kind.WORD && token.kind == Kind.WORD) {
                result.append(' ');
            }
            result.append(token.kind == Kind.WORD ? token.text.toLowerCase(Locale.ROOT) : token.text);
            previous = token;
        }
        return result.toString();
    }

    /** The expression as it reads after a column got another name. */
    public static String renamed(String text, Identifier before, Identifier after) {
        List<Token> tokens = tokens(text);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            result.append(names(tokens, i, before) ? token.written(after) : token.text);
        }
        return result.toString();
    }

    /** The expression with another one where it speaks of the column. */
    public static String replaced(String text, Identifier column, String value) {
        List<Token> tokens = tokens(text);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            result.append(names(tokens, i, column) ? value : tokens.get(i).text);
        }
        return result.toString();
    }

    /** The expression with a name for each {@code {}} outside its literals. */
    public static String filled(String text, String name) {
        StringBuilder result = new StringBuilder();
        for (Token token : tokens(text)) {
            result.append(token.text);
            if (token.kind == Kind.SIGN && result.toString().endsWith("{}")) {
                result.setLength(result.length() - 2);
                result.append(name);
            }
        }
        return result.toString();
    }

    /** The expression with the name in other quotes, wherever it stands in double ones. */
    public static String requoted(String text, Identifier name, char quote) {
        StringBuilder result = new StringBuilder();
        for (Token token : tokens(text)) {
            boolean named = token.text.equals('"' + name.text() + '"');
            result.append(named ? quote + name.text() + quote : token.text);
        }
        return result.toString();
    }

    /** Whether the expression speaks of the column. */
    public static boolean mentions(String text, Identifier column) {
        List<Token> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (names(tokens, i, column)) {
                return true;
            }
        }
        return false;
    }

    /** The texts of which the column has one, if that is all that the expression says: {@code state in ('NEW', 'DONE')}. */
    public static Optional<List<String>> listedTexts(String text, Identifier column) {
        List<Token> tokens = withoutOuterParentheses(
                tokens(text).stream().filter(t -> t.kind != Kind.SPACE).toList());
        boolean list = tokens.size() > 4
                && tokens.size() % 2 == 1
                && names(tokens, 0, column)
                && tokens.get(1).text.equalsIgnoreCase("in")
                && tokens.get(2).text.equals("(");
        List<Token> values = list ? tokens.subList(3, tokens.size()) : List.of();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i += 2) {
            boolean last = i == values.size() - 2;
            if (values.get(i).kind != Kind.LITERAL || !values.get(i + 1).text.equals(last ? ")" : ",")) {
                return Optional.empty();
            }
            String literal = values.get(i).text;
            texts.add(literal.substring(1, literal.length() - 1));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private static boolean names(List<Token> tokens, int at, Identifier column) {
        Token token = tokens.get(at);
        if (token.kind == Kind.NAME) {
            return column.text().equals(token.text.substring(1, token.text.length() - 1));
        }
        return token.kind == Kind.WORD
                && !column.quoted()
                && column.text().equalsIgnoreCase(token.text)
                && !isCall(tokens, at);
    }

    private static boolean isCall(List<Token> tokens, int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            if (tokens.get(i).kind != Kind.SPACE) {
                return tokens.get(i).text.equals("(");
            }
        }
        return false;
    }

    private static List<Token> withoutOuterParentheses(List<Token> tokens) {
        List<Token> inner = tokens;
        while (inner.size() > 2 && closingOf(inner) == inner.size() - 1) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    /** The place of the parenthesis that closes the one at the start; -1 if there is none at the start. */
    private static int closingOf(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text;
            depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
            if (depth == 0) {
                return i == 0 ? -1 : i;
            }
        }
        return -1;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Kind kind = Kind.startingWith(text.charAt(at));
            int end = kind.end(text, at);
            tokens.add(new Token(kind, text.substring(at, end)));
            at = end;
        }
        return tokens;
    }

    private record Token(Kind kind, String text) {
        /** Another name in the quotes that this one has, or in those it needs. */
        String written(Identifier name) {
            if (kind == Kind.NAME) {
                return text.charAt(0) + name.text() + text.charAt(0);
            }
            return name.toString();
        }
    }

    private enum Kind {
        SPACE,
        WORD,
        NAME,
        LITERAL,
        SIGN;

        static Kind startingWith(char c) {
            if (Character.isWhitespace(c)) {
                return SPACE;
            }
            if (isWordPart(c)) {
                return WORD;
            }
            if (c == '\'') {
                return LITERAL;
            }
            return c == '"' || c == '`' ? NAME : SIGN;
        }

        int end(String text, int start) {
            return switch (this) {
                case SIGN -> start + 1;
                case LITERAL, NAME -> {
                    int close = text.indexOf(text.charAt(start), start + 1);
                    yield close < 0 ? text.length() : close + 1;
                }
                case SPACE, WORD -> {
                    int end = start;
                    while (end < text.length() && startingWith(text.charAt(end)) == this) {
                        end++;
                    }
                    yield end;
                }
            };
        }

        private static boolean isWordPart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$';
        }
    }
}
