package vn.minhchung.dated;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Kept;
import vn.minhchung.web.Refusal;

/**
 * The dated numbers of one table (các tham số theo thời gian). A module declares a bean of it, an enum of names, and a table with the
 * columns {@code name, value, valid_from, basis, verified} that holds the first values; the page comes by itself.
 */
public abstract class DatedValues<N extends Enum<N> & DatedName> {

    static final int LONGEST_BASIS = 500;

    /** The value cannot be taken; the message says what to mend. */
    static class ValueNotTaken extends Refusal {

        private static final long serialVersionUID = 1L;

        ValueNotTaken(String messageKey, Object... arguments) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
        }
    }

    /**
     * The page on which administrators see and set the values, {@code /tham-so/<key>} (trang tham số).
     *
     * @param titleKey message key of its title
     * @param explainedKey message key of what the values are for
     * @param readers who may see it besides administrators
     */
    public record Page(String key, String titleKey, String explainedKey, Set<Role> readers) {}

    private final DatedTables database;
    private final String table;
    private final Class<N> names;
    private final Page page;
    private final Kept<List<DatedValue<N>>> rows = new Kept<>(this::read);

    /** @param table with its schema; the audit trail calls a value {@code <table>:<name>} */
    protected DatedValues(DatedTables database, String table, Class<N> names, Page page) {
        this.database = database;
        this.table = table;
        this.names = names;
        this.page = page;
    }

    String table() {
        return table;
    }

    /** The value in force today. */
    public int value(N name) {
        return inForce(name, LocalDate.now(database.clock)).value();
    }

    /** The value in force on {@code day}; before the first known day, the first value. */
    public DatedValue<N> inForce(N name, LocalDate day) {
        var ofName = all().stream().filter(row -> row.name() == name).toList();
        return ofName.stream()
                .filter(row -> !row.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(ofName::getLast);
    }

    /** Every value, by name and newest first. Asked on every request, therefore kept. */
    public List<DatedValue<N>> all() {
        return rows.get();
    }

    /**
     * Sets a value from a day on, today at the earliest: what counted on past days is not rewritten. A value of the same day is
     * replaced; the same value again changes nothing.
     */
    public void set(DatedValue<N> wanted) {
        database.currentActor.get().require(Role.ADMINISTRATOR);
        var name = wanted.name();
        if (wanted.value() < name.least() || wanted.value() > name.most()) {
            throw new ValueNotTaken("dated.out-of-bounds", name.least(), name.most());
        }
        if (wanted.validFrom().isBefore(LocalDate.now(database.clock))) {
            throw new ValueNotTaken("dated.past");
        }
        if (wanted.basis().isBlank() || wanted.basis().length() > LONGEST_BASIS) {
            throw new ValueNotTaken("dated.basis-missing", LONGEST_BASIS);
        }
        database.transaction.executeWithoutResult(status -> store(wanted));
    }

    private void store(DatedValue<N> wanted) {
        // Of two administrators at once, the second sees what the first has set.
        database.jdbc
                .sql("lock table " + table + " in share row exclusive mode")
                .update();
        var before = read().stream()
                .filter(row -> row.name() == wanted.name() && row.validFrom().equals(wanted.validFrom()))
                .findFirst();
        if (before.filter(wanted::equals).isPresent()) {
            return; // the form was sent twice
        }
        database.jdbc
                .sql("insert into " + table + """
                         (name, value, valid_from, basis, verified) values (:name, :value, :from, :basis, :verified)
                        on conflict (name, valid_from) do update set
                            value = excluded.value, basis = excluded.basis, verified = excluded.verified
                        """)
                .param("name", wanted.name().name())
                .param("value", wanted.value())
                .param("from", wanted.validFrom())
                .param("basis", wanted.basis())
                .param("verified", wanted.verified())
                .update();
        database.events.publishEvent(new DatedValueSet(table, before.orElse(null), wanted));
        rows.changed();
    }

    private List<DatedValue<N>> read() {
        return database
                .jdbc
                .sql("select name, value, valid_from, basis, verified from " + table)
                .query((row, number) -> new DatedValue<>(
                        Enum.valueOf(names, row.getString("name")),
                        row.getInt("value"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("basis"),
                        row.getBoolean("verified")))
                .list()
                .stream()
                .sorted(Comparator.comparing((DatedValue<N> row) -> row.name())
                        .thenComparing(DatedValue::validFrom, Comparator.reverseOrder()))
                .toList();
    }

    Class<N> names() {
        return names;
    }

    Page page() {
        return page;
    }
}
