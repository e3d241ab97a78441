package shop;

import jakarta.persistence.EnumeratedValue;

enum Label {
    COMMENT("a;b'\\--d"),
    QUOTE("it's"),
    PLACEHOLDER("/* x */ ${y} 😀"),
    QUOTES("# `q` \"d\" $$ %s"),
    BACKSLASH("back\\"),
    LINE("li'n'e\n-- x");

    @EnumeratedValue
    final String text;

    Label(String text) {
        this.text = text;
    }
}
