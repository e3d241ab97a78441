package dev.driftless.runtime.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Says, while a command works, what it works at and for how long: on one line of a terminal, else as a line now and then. */
final class Ticker implements AutoCloseable {
    private static final int WIDTH = 100;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream stream;
    private final boolean terminal;
    private final Thread thread = new Thread(this::tick, "driftless-progress");
    private Optional<Supplier<String>> work = Optional.empty();
    private long since;
    private boolean over;

    Ticker(PrintStream stream, boolean terminal) {
        this.stream = stream;
        this.terminal = terminal;
        thread.setDaemon(true);
        thread.start();
    }

    /** From now on that is what the command works at; asked for only when it is shown. */
    synchronized void works(Supplier<String> at) {
        work = Optional.of(at);
        since = System.nanoTime();
    }

    /** Takes the line of the terminal away, so that another can be printed. */
    synchronized void clear() {
        work = Optional.empty();
        if (terminal) {
            stream.print(CLEAR);
            stream.flush();
        }
    }

    private void tick() {
        try {
            while (!over) {
                Thread.sleep(terminal ? 1000 : 60_000);
                show();
            }
        } catch (InterruptedException e) {
            // the command has come to its end
        }
    }

    private synchronized void show() {
        if (work.isEmpty() || over) {
            return;
        }
        String at = work.get().get().replaceAll("\\s+", " ");
        String line = "%d s: %s".formatted((System.nanoTime() - since) / 1_000_000_000, at);
        String shown = line.length() > WIDTH ? line.substring(0, WIDTH - 3) + "..." : line;
        if (terminal) {
            stream.print(CLEAR + shown);
            stream.flush();
        } else {
            stream.println(shown);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            clear();
            over = true;
        }
        thread.interrupt();
    }
}
