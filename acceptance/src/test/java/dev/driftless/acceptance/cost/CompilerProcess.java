package dev.driftless.acceptance.cost;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.spi.ToolProvider;

/** Runs javac in a process of its own, and says at the end what processor time the whole process took. */
final class CompilerProcess {
    /** What the line with the nanoseconds begins with. */
    static final String CPU = "cpu-nanoseconds ";

    private CompilerProcess() {}

    /**
     * Compiles; the arguments are javac's.
     *
     * <p>The system's own clock of the process counts the compiler's threads, the just-in-time compiler and the garbage collector,
     * which a processor keeps busy, too.
     */
    public static void main(String[] args) {
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        int result = javac.run(System.out, System.out, args);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(CPU + system.getProcessCpuTime());
        System.exit(result);
    }
}
