package dev.driftless.app.operations;

import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The numbers of one month, taken at its end. Equal by month. */
@Entity
@Table(name = "monthly_reports")
public class MonthlyReport {
    private static final BigDecimal BYTES_PER_TB = new BigDecimal("1000000000000");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "first_day", nullable = false, unique = true)
    private LocalDate firstDay;

    @Column(name = "unit_count", nullable = false)
    private int unitCount;

    @Column(name = "researcher_count", nullable = false)
    private int researcherCount;

    @Column(name = "file_count", nullable = false)
    private long fileCount;

    @Column(name = "bytes_stored", nullable = false, precision = 30)
    private BigInteger bytesStored = BigInteger.ZERO;

    @Column(name = "tb_hours", precision = 14, scale = 3)
    private BigDecimal tbHours;

    protected MonthlyReport() {}

    public MonthlyReport(YearMonth month, int unitCount, int researcherCount) {
        this.firstDay = month.atDay(1);
        this.unitCount = Math.toIntExact(Require.notNegative(unitCount, "number of units"));
        this.researcherCount = Math.toIntExact(Require.notNegative(researcherCount, "number of researchers"));
    }

    /** Adds what one project stored. */
    public void add(long files, long bytes) {
        fileCount = Math.addExact(fileCount, Require.notNegative(files, "number of files"));
        bytesStored = bytesStored.add(BigInteger.valueOf(Require.notNegative(bytes, "bytes")));
    }

    /** Sets the terabyte hours, as if all had been stored that long. */
    public void conclude(int hours) {
        tbHours = new BigDecimal(bytesStored)
                .multiply(BigDecimal.valueOf(Require.notNegative(hours, "hours")))
                .divide(BYTES_PER_TB, 3, RoundingMode.HALF_UP);
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    public long fileCount() {
        return fileCount;
    }

    public BigInteger bytesStored() {
        return bytesStored;
    }

    public Optional<BigDecimal> tbHours() {
        return Optional.ofNullable(tbHours);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthlyReport that && month().equals(that.month());
    }

    @Override
    public int hashCode() {
        return month().hashCode();
    }
}
