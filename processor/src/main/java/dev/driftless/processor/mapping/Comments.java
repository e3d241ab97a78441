package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import java.util.Collection;
import java.util.Optional;

/** The comments of attributes (source: {@code CommentBinder}). */
final class Comments {
    private Comments() {}

    /** A comment is one of the first column, unless it names another. */
    static void onColumns(Collection<ColumnDraft> columns, Annotated attribute) {
        for (AnnotationModel comment : attribute.repeated(Jpa.COMMENT, Jpa.COMMENTS)) {
            String on = comment.text("on");
            columns.stream()
                    .filter(c -> on.isEmpty() || c.name.text().equalsIgnoreCase(on))
                    .findFirst()
                    .ifPresent(c -> c.comment = Optional.of(comment.text("value")));
        }
    }

    /** A comment of a collection is one of its table, unless it names a column. */
    static void onTable(TableDraft table, Attribute attribute) {
        for (AnnotationModel comment : attribute.repeated(Jpa.COMMENT, Jpa.COMMENTS)) {
            String on = comment.text("on");
            if (on.isEmpty() || table.name.name().text().equalsIgnoreCase(on)) {
                table.comment = Optional.of(comment.text("value"));
            }
        }
        onColumns(table.ownColumns(), new OnlyComments(attribute));
    }

    /**
     * The comment that the database keeps. Hibernate writes the text between quotes as it is, so that whoever wants one in it doubles it
     * (source: {@code StandardTableExporter.applyComments}).
     */
    static Optional<String> stored(Optional<String> written) {
        return written.map(text -> text.replace("''", "").contains("'") ? text : text.replace("''", "'"));
    }
}
