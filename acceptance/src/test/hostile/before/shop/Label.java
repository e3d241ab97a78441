package shop;

import jakarta.persistence.EnumeratedValue;

enum Label {
    COMMENT("a;b--c"),
    QUOTE("it's"),
    PLACEHOLDER("/* x */ ${y} 😀"),
    QUOTES("# `q` \"d\" $$ %s"),
    BACKSLASH("back\\"),
    LINE("li'ne\n-- x");

    @EnumeratedValue
    final String text;

    Label(String text) {
        this.text = text;
    }
}
