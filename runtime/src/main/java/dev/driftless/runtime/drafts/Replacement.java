package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts scripts that are made anew in the place of accepted ones. What a person edited is kept beside them, under a name that neither
 * Flyway nor a build takes for a script.
 */
final class Replacement {
    static final String KEPT = ".edited";

    private final DraftAtHand hand;
    private final DraftsFolder drafts;
    private final FileSet files;
    private final Set<Path> taken = new HashSet<>();

    Replacement(DraftAtHand hand, DraftsFolder drafts, FileSet files) {
        this.hand = hand;
        this.drafts = drafts;
        this.files = files;
    }

    /**
     * Replaces one script.
     *
     * @param dialect the id of its database
     * @param old need not be there
     * @param drafted what the old one would be if nobody had edited it; absent if there is no old one
     */
    void of(String dialect, Path old, Optional<String> drafted, Path place, String text) {
        Placeholders.requireNone(text, dialect, drafts.shown(place));
        if (drafted.isPresent() && Files.isRegularFile(old)) {
            if (!isAsDrafted(old, drafted.get())) {
                Path kept = unusedName(place);
                files.move(old, kept);
                noteKept(old, kept);
            } else {
                files.delete(old);
            }
        }
        if (!(drafted.isPresent() && old.equals(place)) && Files.exists(place)) {
            throw DraftsFailure.refused(
                    "%s is already there. Choose another name: accept --amend -m NAME".formatted(drafts.shown(place)));
        }
        files.create(place, text);
    }

    private boolean isAsDrafted(Path old, String drafted) {
        return ScriptHead.withoutAnswers(drafts.text(old)).equals(ScriptHead.withoutAnswers(drafted));
    }

    /** Replaces what says how Flyway has to run a script. */
    void configuration(Path old, Path place, Optional<String> text) {
        if (Files.isRegularFile(old)) {
            files.delete(old);
        }
        text.ifPresent(content -> files.create(place, content));
    }

    /** Keeps what a person edited in the draft, which is not accepted as it is, beside the scripts of that name. */
    void keepEditedDraft(String name) {
        for (Draft.Script draft : hand.draft().scripts()) {
            AcceptedScripts place = new AcceptedScripts(drafts, hand.folders(draft.dialect()));
            hand.edited(draft.up(), draft.upHash()).ifPresent(text -> keep(text, place.up(name)));
            hand.edited(draft.down(), draft.downHash()).ifPresent(text -> keep(text, place.down(name)));
        }
    }

    /** Keeps the text of an edited draft beside the script that takes its place. */
    private void keep(String text, Path place) {
        Path kept = unusedName(place);
        files.create(kept, text);
        hand.note(
                "The draft for %s was edited by hand; it is kept as %s. Carry over what is still needed, and delete it."
                        .formatted(drafts.shown(place), drafts.shown(kept)));
    }

    private void noteKept(Path old, Path kept) {
        hand.note(
                "%s is not as Driftless would draft it now, by hand or by another version; it is kept as %s. Carry over what is still needed, and delete it."
                        .formatted(drafts.shown(old), drafts.shown(kept)));
    }

    private Path unusedName(Path script) {
        Path kept = script.resolveSibling(script.getFileName() + KEPT);
        for (int i = 2; Files.exists(kept) || !taken.add(kept); i++) {
            kept = script.resolveSibling(script.getFileName() + KEPT + i);
        }
        return kept;
    }

    /** What was kept in the folders and not yet carried over. */
    static List<Path> kept(Path... folders) {
        return Stream.of(folders)
                .flatMap(folder -> DraftsFolder.listed(folder).stream())
                .filter(file -> file.getFileName().toString().matches("[VU][0-9]+__.*\\.sql\\.edited[0-9]*"))
                .toList();
    }
}
