package dev.driftless.processor;

import dev.driftless.processor.ProcessorOptions.Drift;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Says and writes what a compile found out: first the draft, then the compiled model, then the messages about drift. */
final class Outcome {
    private final ProcessorOptions options;
    private final Workspace workspace;
    private final ClassOutput output;
    private final Diagnostics diagnostics;

    Outcome(ProcessorOptions options, Workspace workspace, ClassOutput output, Diagnostics diagnostics) {
        this.options = options;
        this.workspace = workspace;
        this.output = output;
        this.diagnostics = diagnostics;
    }

    void publish(Findings findings) {
        findings.notices().forEach(diagnostics::report);
        if (findings.hasErrors() || findings.unit().isEmpty()) {
            return;
        }
        Findings.Unit unit = findings.unit().get();
        Optional<String> script = write(unit);
        if (unit.drift().isPresent()) {
            Dialect dialect = dialects().get(0);
            new DriftNotices(unit, dialect, options.drift(), script).notices().forEach(diagnostics::report);
        }
    }

    /** The path of the first drafted script, for people; empty if the draft could not be written. */
    private Optional<String> write(Findings.Unit unit) {
        try {
            draft(unit);
            output.write(unit.model(), unit.head());
            return Optional.of(workspace.shown(workspace.drafts().resolve(DraftFiles.firstScript(unit))));
        } catch (IOException e) {
            diagnostics.report(Notice.error(
                    "draft-unwritable",
                    "The draft cannot be written to %s (%s). What was there stays as it was. Make the folder writable, or choose another with -Adriftless.drafts."
                            .formatted(workspace.shown(workspace.drafts()), reason(e))));
            return Optional.empty();
        }
    }

    private void draft(Findings.Unit unit) throws IOException {
        if (options.drift() == Drift.OFF) {
            return;
        }
        DraftFolder folder = new DraftFolder(workspace.drafts());
        List<Path> kept = unit.drift().isPresent()
                ? folder.replace(options.unit(), DraftFiles.of(unit, dialects()))
                : folder.clear(options.unit());
        kept.forEach(this::reportKept);
    }

    private void reportKept(Path edited) {
        diagnostics.report(Notice.warning(
                "edited-draft",
                "The draft changed, and with it a script that somebody had edited. The edited script is kept as %s. Carry your edits over to the new draft, if it still needs them."
                        .formatted(workspace.shown(edited))));
    }

    private List<Dialect> dialects() {
        return options.dialects().stream()
                .map(id -> Dialects.named(id).orElseThrow())
                .toList();
    }

    private String reason(IOException e) {
        if (!(e instanceof FileSystemException problem) || problem.getFile() == null) {
            return e.getMessage();
        }
        String reason = e instanceof FileAlreadyExistsException
                ? "a file is where a folder should be"
                : Optional.ofNullable(problem.getReason()).orElse("access is denied");
        return workspace.shown(Path.of(problem.getFile())) + ": " + reason;
    }
}
