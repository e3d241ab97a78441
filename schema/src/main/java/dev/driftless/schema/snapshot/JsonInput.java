package dev.driftless.schema.snapshot;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.driftless.schema.model.Identifier;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object that is read strictly: a missing, doubled, unknown or mistyped member is a {@link MalformedJson} that says where.
 * Readers take each member by its name and finish with {@link #end}.
 */
public final class JsonInput {
    /** Where it stands in the text; asked only when something is wrong. */
    private final Supplier<String> path;

    private final List<String> names = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private long taken;

    private JsonInput(Supplier<String> path) {
        this.path = path;
    }

    /** The object that the whole text is. */
    public static JsonInput parse(String text) {
        return parse(new StringReader(text), Optional.empty());
    }

    /** The object that the text is, or only its members before the given one. */
    static JsonInput parse(Reader text, Optional<String> until) {
        JsonReader json = new JsonReader(text);
        json.setStrictness(Strictness.STRICT);
        try {
            if (json.peek() != JsonToken.BEGIN_OBJECT) {
                throw new MalformedJson("does not hold a JSON object");
            }
            JsonInput object = object(json, () -> "", until);
            if (until.isEmpty() && json.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJson("goes on after its end");
            }
            return object;
        } catch (EOFException e) {
            throw new MalformedJson("is cut off in the middle");
        } catch (MalformedJsonException e) {
            throw notJson(String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new MalformedJson("is no UTF-8 text");
        } catch (IOException e) {
            throw new MalformedJson("cannot be read: " + e.getMessage());
        }
    }

    /** Gson has no other way to tell an unterminated text, or the line, than its message. */
    private static MalformedJson notJson(String message) {
        if (message.startsWith("Unterminated")) {
            return new MalformedJson("is cut off in the middle");
        }
        int at = message.indexOf(" at line ");
        int end = message.indexOf(" column ", Math.max(at, 0));
        boolean placed = at >= 0 && end > at;
        return new MalformedJson(
                "is not JSON" + (placed ? " (" + message.substring(at + " at ".length(), end) + ")" : ""));
    }

    private static JsonInput object(JsonReader json, Supplier<String> path, Optional<String> until) throws IOException {
        JsonInput object = new JsonInput(path);
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (until.isPresent() && until.get().equals(name)) {
                return object;
            }
            if (object.names.contains(name)) {
                throw new MalformedJson("has the member \"%s\" twice%s".formatted(name, object.where()));
            }
            object.names.add(name);
            object.values.add(value(json, () -> member(path.get(), name)));
        }
        json.endObject();
        return object;
    }

    private static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Object value(JsonReader json, Supplier<String> path) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> object(json, path, Optional.empty());
            case BEGIN_ARRAY -> list(json, path);
            case STRING -> json.nextString();
            case BOOLEAN -> json.nextBoolean();
            case NUMBER -> number(json, path);
            default -> throw new MalformedJson("has no value for " + path.get());
        };
    }

    private static List<Object> list(JsonReader json, Supplier<String> path) throws IOException {
        List<Object> list = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            int index = list.size();
            list.add(value(json, () -> path.get() + "[" + index + "]"));
        }
        json.endArray();
        return list;
    }

    private static Long number(JsonReader json, Supplier<String> path) throws IOException {
        try {
            return json.nextLong();
        } catch (NumberFormatException e) {
            throw new MalformedJson("needs a whole number for " + path.get());
        }
    }

    private String where() {
        return path.get().isEmpty() ? "" : " in " + path.get();
    }

    private <T> Optional<T> take(String name, Class<T> type, String word) {
        int at = names.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        taken |= 1L << at;
        if (!type.isInstance(values.get(at))) {
            throw new MalformedJson("needs %s for \"%s\"%s".formatted(word, name, where()));
        }
        return Optional.of(type.cast(values.get(at)));
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> missing(name));
    }

    public MalformedJson missing(String name) {
        return new MalformedJson("lacks \"%s\"%s".formatted(name, where()));
    }

    /** A complaint about the value of a member. */
    public MalformedJson unfit(String name, String why) {
        return new MalformedJson("has \"%s\"%s, but %s".formatted(name, where(), why));
    }

    public Optional<String> text(String name) {
        return take(name, String.class, "a text");
    }

    public String requiredText(String name) {
        return required(name, text(name));
    }

    public Optional<Long> number(String name) {
        return take(name, Long.class, "a whole number");
    }

    public long requiredNumber(String name) {
        return required(name, number(name));
    }

    public OptionalInt integer(String name) {
        Optional<Long> value = number(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get() != value.get().intValue()) {
            throw unfit(name, "the number is too large");
        }
        return OptionalInt.of(value.get().intValue());
    }

    public boolean flag(String name, boolean byDefault) {
        return take(name, Boolean.class, "true or false").orElse(byDefault);
    }

    public JsonInput requiredObject(String name) {
        return required(name, take(name, JsonInput.class, "an object"));
    }

    /** What the function makes of an object, all of whose members it takes; absent if the member is. */
    public <T> Optional<T> object(String name, Function<JsonInput, T> read) {
        return take(name, JsonInput.class, "an object").map(object -> object.read(read));
    }

    public Identifier requiredName(String name) {
        return required(name, name(name));
    }

    /** A name; back-ticks around it mean quoted. */
    public Optional<Identifier> name(String name) {
        return text(name).map(text -> identifier(name, text));
    }

    List<Identifier> names(String name) {
        return texts(name).stream().map(text -> identifier(name, text)).toList();
    }

    Identifier identifier(String name, String text) {
        if (text.isEmpty()) {
            throw unfit(name, "a name cannot be empty");
        }
        boolean quoted = text.length() > 2 && text.startsWith("`") && text.endsWith("`");
        return quoted ? new Identifier(text.substring(1, text.length() - 1), true) : Identifier.of(text);
    }

    /** The texts of a list; none if the member is absent. */
    public List<String> texts(String name) {
        return list(name, value -> {
            if (value instanceof String text) {
                return text;
            }
            throw new MalformedJson("needs only texts in \"%s\"%s".formatted(name, where()));
        });
    }

    /** The objects of a list, each read in full; none if the member is absent. */
    public <T> List<T> objects(String name, Function<JsonInput, T> read) {
        return list(name, value -> {
            if (value instanceof JsonInput object) {
                return object.read(read);
            }
            throw new MalformedJson("needs only objects in \"%s\"%s".formatted(name, where()));
        });
    }

    /** The elements of a list in which texts and objects are mixed. */
    <T> List<T> elements(String name, Function<String, T> ofText, Function<JsonInput, T> ofObject) {
        return list(name, value -> {
            if (value instanceof String text) {
                return ofText.apply(text);
            }
            if (value instanceof JsonInput object) {
                return object.read(ofObject);
            }
            throw new MalformedJson("needs only texts and objects in \"%s\"%s".formatted(name, where()));
        });
    }

    private <T> List<T> list(String name, Function<Object, T> element) {
        List<T> result = new ArrayList<>();
        for (Object value : take(name, List.class, "a list").orElse(List.of())) {
            result.add(element.apply(value));
        }
        return result;
    }

    /** What the function makes of this object; refuses members that it did not take. */
    public <T> T read(Function<JsonInput, T> read) {
        T result = read.apply(this);
        end();
        return result;
    }

    /** Refuses members that nobody took. */
    public void end() {
        for (int i = 0; i < names.size(); i++) {
            if (i >= Long.SIZE || (taken & 1L << i) == 0) {
                throw new MalformedJson("has the unknown member \"%s\"%s".formatted(names.get(i), where()));
            }
        }
    }
}
