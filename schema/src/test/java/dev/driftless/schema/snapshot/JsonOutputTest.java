package dev.driftless.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Committed files hold hashes of this JSON: its bytes can never change. */
class JsonOutputTest {
    @Test
    void everyCharacterIsWrittenAsBefore() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
        }
        StringWriter expected = new StringWriter();
        JsonWriter json = new JsonWriter(expected);
        json.setHtmlSafe(false);
        json.setFormattingStyle(FormattingStyle.COMPACT);
        json.beginObject().name("all").value(all.toString()).endObject().flush();

        assertThat(JsonOutput.compact(out -> out.text("all", all.toString()))).isEqualTo(expected.toString());
    }

    @Test
    void everyKindOfListHasItsLines() {
        String file = JsonOutput.file(out -> {
            out.texts("none", List.of());
            out.texts("texts", List.of("a", "b"));
            out.textLines("textLines", List.of("a", "b"));
            out.lines("lines", List.of("a", "b"), value -> {
                out.text("value", value);
                out.texts("texts", List.of("c", "d"));
                out.object("empty", () -> {});
            });
            out.blocks("blocks", List.of(1), value -> {
                out.number("number", value);
                out.flag("flag", true, false);
                out.lines(
                        "inner",
                        List.of(2),
                        inner -> out.inlineList("list", List.of("x", "y"), part -> {
                            out.element(part);
                            out.element(() -> out.text("part", part));
                        }));
            });
            out.object("object", () -> out.text("text", "t"));
        });

        assertThat(file).isEqualTo("""
                        {
                          "texts": ["a", "b"],
                          "textLines": [
                            "a",
                            "b"
                          ],
                          "lines": [
                            {"value": "a", "texts": ["c", "d"], "empty": {}},
                            {"value": "b", "texts": ["c", "d"], "empty": {}}
                          ],
                          "blocks": [
                            {
                              "number": 1,
                              "flag": true,
                              "inner": [
                                {"list": ["x", {"part": "x"}, "y", {"part": "y"}]}
                              ]
                            }
                          ],
                          "object": {
                            "text": "t"
                          }
                        }
                        """);
    }
}
