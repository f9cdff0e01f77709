package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.minhchung.document.SourceLine;
import vn.minhchung.plan.NewGroup;
import vn.minhchung.platform.VietnamTime;

/** The tables of the drafts (bảng bản nháp). */
@Repository
class Drafts {

    private static final String COLUMNS = """
            select id, state, file, file_name, file_hash, unit, started_by, started_by_name, started_at, saved_at, job,
                read_millis, details::text, reading::text, directive
            from plan.draft
            """;

    private static final String EDITS = """
            select id, action, label, person_name, at, rows_before::text, ids_after::text, items_before::text
            from plan.draft_edit
            """;

    /**
     * A name of an agency and what a person decided it stands for.
     *
     * @param taught the correction in an earlier document that decided it; null when it was decided here
     */
    record Choice(
            String folded,
            String printed,
            String meaning,
            @Nullable UUID target,
            Row.@Nullable Taught taught) {}

    /** A decision to issue although something is not clear (quyết định chấp nhận điểm chưa rõ). */
    record Acceptance(
            @Nullable UUID row,
            Rule rule,
            String fingerprint,
            String reason,
            String personName,
            @Nullable String post,
            Instant at) {}

    /** The last change, which undo would take back. */
    record Edit(
            UUID id,
            String action,
            String label,
            String personName,
            Instant at,
            List<Row> before,
            List<UUID> after,
            @Nullable List<Draft.Item> itemsBefore) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    void insert(Draft draft) {
        jdbc.sql("""
                insert into plan.draft (id, state, file, file_name, file_hash, unit, started_by, started_by_name, started_at,
                    saved_at, details, reading, source)
                values (:id, :state, :file, :fileName, :hash, :unit, :by, :byName, :at, :at, :details::jsonb, :reading::jsonb, '[]')
                """)
                .param("id", draft.id())
                .param("state", draft.state().name())
                .param("file", draft.file())
                .param("fileName", draft.fileName())
                .param("hash", draft.fileHash())
                .param("unit", draft.unit())
                .param("by", draft.startedBy())
                .param("byName", draft.startedByName())
                .param("at", time(draft.startedAt()))
                .param("details", json.writeValueAsString(draft.details()))
                .param("reading", json.writeValueAsString(draft.reading()))
                .update();
    }

    void job(UUID draft, UUID job) {
        jdbc.sql("update plan.draft set job = :job where id = :id")
                .param("job", job)
                .param("id", draft)
                .update();
    }

    void read(
            UUID draft,
            Draft.State state,
            Draft.Details details,
            Draft.Reading reading,
            List<SourceLine> source,
            int[] signature,
            long millis,
            Instant at) {
        jdbc.sql("""
                update plan.draft
                set state = :state, details = :details::jsonb, reading = :reading::jsonb, source = :source::jsonb,
                    signature = :signature, read_millis = :millis, saved_at = :at
                where id = :id
                """)
                .param("id", draft)
                .param("state", state.name())
                .param("details", json.writeValueAsString(details))
                .param("reading", json.writeValueAsString(reading))
                .param("source", json.writeValueAsString(source))
                .param("signature", signature)
                .param("millis", millis)
                .param("at", time(at))
                .update();
    }

    void describe(UUID draft, Draft.Details details) {
        jdbc.sql("update plan.draft set details = :details::jsonb where id = :id")
                .param("details", json.writeValueAsString(details))
                .param("id", draft)
                .update();
    }

    void items(UUID draft, List<Draft.Item> items) {
        jdbc.sql("update plan.draft set reading = jsonb_set(reading, '{items}', :items::jsonb) where id = :id")
                .param("items", json.writeValueAsString(items))
                .param("id", draft)
                .update();
    }

    void reading(UUID draft, List<NewGroup> groups) {
        jdbc.sql("update plan.draft set reading = jsonb_set(reading, '{groups}', :groups::jsonb) where id = :id")
                .param("groups", json.writeValueAsString(groups))
                .param("id", draft)
                .update();
    }

    void state(UUID draft, Draft.State state, @Nullable UUID plan) {
        jdbc.sql("update plan.draft set state = :state, directive = :plan where id = :id")
                .param("state", state.name())
                .param("plan", plan)
                .param("id", draft)
                .update();
    }

    void saved(UUID draft, Instant at) {
        jdbc.sql("update plan.draft set saved_at = :at where id = :id")
                .param("at", time(at))
                .param("id", draft)
                .update();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /** The draft that became {@code plan}. */
    Optional<Draft> ofPlan(UUID plan) {
        return jdbc.sql(COLUMNS + "where directive = :plan and state = 'ISSUED'")
                .param("plan", plan)
                .query(this::draft)
                .optional();
    }

    /** Other copies of the document that this plan was put right by. */
    List<Draft> takenOver(UUID plan) {
        return jdbc.sql(COLUMNS + """
                where directive = :plan and state = 'COMPARED' and exists (
                    select 1 from plan.draft_difference where draft = plan.draft.id and choice = 'TAKE')
                order by started_at
                """).param("plan", plan).query(this::draft).list();
    }

    /** As {@link #find}, and nobody else changes the draft until the transaction ends. */
    Optional<Draft> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    List<Draft> open(Collection<UUID> units) {
        return jdbc.sql(
                        COLUMNS
                                + "where unit in (:units) and state in ('READING', 'UNREADABLE', 'REVIEW') order by saved_at desc")
                .param("units", units.isEmpty() ? List.of(new UUID(0, 0)) : units)
                .query(this::draft)
                .list();
    }

    long countOpen(Collection<UUID> units) {
        return units.isEmpty()
                ? 0
                : jdbc.sql(
                                "select count(*) from plan.draft where unit in (:units) and state in ('READING', 'UNREADABLE', 'REVIEW')")
                        .param("units", units)
                        .query(Long.class)
                        .single();
    }

    /** What a draft has in common with others (dấu vết để nhận ra văn bản). */
    record Trace(UUID id, boolean issued, String hash, String number, int[] signature) {}

    /** The drafts of {@code unit} and those of any unit that became plans, without {@code draft}. */
    List<Trace> traces(UUID draft, UUID unit) {
        return jdbc.sql("""
                select id, state = 'ISSUED', file_hash, details ->> 'number', signature
                from plan.draft
                where id <> :draft and (state = 'ISSUED' or unit = :unit and state in ('REVIEW', 'UNREADABLE'))
                """)
                .param("draft", draft)
                .param("unit", unit)
                .query((rs, n) -> new Trace(
                        rs.getObject(1, UUID.class),
                        rs.getBoolean(2),
                        rs.getString(3),
                        rs.getString(4),
                        signature(rs.getArray(5))))
                .list();
    }

    private static int[] signature(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Makes documents that are read at the same time wait for each other, so that the later one finds the earlier. */
    void oneAtATime() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('plan.draft.keep'))")
                .query(Integer.class)
                .single();
    }

    List<SourceLine> source(UUID draft) {
        var text = jdbc.sql("select source::text from plan.draft where id = :id")
                .param("id", draft)
                .query(String.class)
                .single();
        return Arrays.asList(json.readValue(text, SourceLine[].class));
    }

    List<Row> rows(UUID draft) {
        return jdbc.sql(
                        "select id, version, position, body::text from plan.draft_row where draft = :draft order by position")
                .param("draft", draft)
                .query((rs, n) -> row(rs))
                .list();
    }

    void insertRows(UUID draft, List<Row> rows) {
        batch.batchUpdate(
                "insert into plan.draft_row (id, draft, version, position, body) values (?, ?, ?, ?, ?::jsonb)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.id(), draft, row.version(), row.position(), json.writeValueAsString(row.body())
                        })
                        .toList());
    }

    void deleteRows(UUID draft, List<UUID> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql("delete from plan.draft_row where draft = :draft and id in (:rows)")
                    .param("draft", draft)
                    .param("rows", rows)
                    .update();
        }
    }

    void deleteAllRows(UUID draft) {
        jdbc.sql("delete from plan.draft_row where draft = :draft")
                .param("draft", draft)
                .update();
    }

    void insertEdit(UUID draft, UUID person, Edit edit) {
        jdbc.sql("""
                insert into plan.draft_edit
                    (id, draft, at, person, person_name, action, label, rows_before, ids_after, items_before, undone)
                values (:id, :draft, :at, :person, :name, :action, :label, :before::jsonb, :after::jsonb, :items::jsonb, false)
                """)
                .param("id", edit.id())
                .param("draft", draft)
                .param("at", time(edit.at()))
                .param("person", person)
                .param("name", edit.personName())
                .param("action", edit.action())
                .param("label", edit.label())
                .param("before", json.writeValueAsString(edit.before()))
                .param("after", json.writeValueAsString(edit.after()))
                .param("items", edit.itemsBefore() == null ? null : json.writeValueAsString(edit.itemsBefore()))
                .update();
    }

    Optional<Edit> lastEdit(UUID draft) {
        return jdbc.sql(EDITS + "where draft = :draft and not undone order by position desc limit 1")
                .param("draft", draft)
                .query(this::edit)
                .optional();
    }

    /** What {@code person} did next after {@code since}, if it was {@code action}; undone or not. */
    Optional<Edit> editSince(UUID draft, UUID since, UUID person, String action) {
        return jdbc.sql(EDITS + """
                where draft = :draft and person = :person and action = :action
                    and position > coalesce(
                        (select position from plan.draft_edit where draft = :draft and id = :since), 0)
                order by position limit 1
                """)
                .param("draft", draft)
                .param("since", since)
                .param("person", person)
                .param("action", action)
                .query(this::edit)
                .optional();
    }

    /** The newest change, undone or not; all zeros when there is none. */
    UUID newestEdit(UUID draft) {
        return jdbc.sql("select id from plan.draft_edit where draft = :draft order by position desc limit 1")
                .param("draft", draft)
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0));
    }

    boolean isUndone(UUID edit) {
        return jdbc.sql("select undone from plan.draft_edit where id = :id")
                .param("id", edit)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void undone(UUID edit) {
        jdbc.sql("update plan.draft_edit set undone = true where id = :id")
                .param("id", edit)
                .update();
    }

    List<Choice> choices(UUID draft) {
        return jdbc.sql("""
                select n.folded, n.printed, n.meaning, n.target, e.id, e.document, e.person_name, e.at
                from plan.draft_name n
                left join plan.example e on e.id = n.example
                where n.draft = :draft
                order by n.printed
                """)
                .param("draft", draft)
                .query((rs, n) -> new Choice(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, UUID.class),
                        rs.getObject(5) == null
                                ? null
                                : new Row.Taught(
                                        rs.getObject(5, UUID.class),
                                        rs.getString(2),
                                        rs.getString(6),
                                        rs.getString(7),
                                        VietnamTime.day(rs.getObject(8, OffsetDateTime.class)
                                                .toInstant()))))
                .list();
    }

    void choose(UUID draft, Choice choice, String personName, Instant at) {
        var taught = choice.taught();
        jdbc.sql("""
                insert into plan.draft_name (draft, folded, printed, meaning, target, person_name, at, example)
                values (:draft, :folded, :printed, :meaning, :target, :name, :at, :example)
                on conflict (draft, folded) do update
                set meaning = excluded.meaning, target = excluded.target, person_name = excluded.person_name,
                    at = excluded.at, example = excluded.example
                """)
                .param("draft", draft)
                .param("folded", choice.folded())
                .param("printed", choice.printed())
                .param("meaning", choice.meaning())
                .param("target", choice.target())
                .param("name", personName)
                .param("at", time(at))
                .param("example", taught == null ? null : taught.example(), Types.OTHER)
                .update();
    }

    void forget(UUID draft, String folded) {
        jdbc.sql("delete from plan.draft_name where draft = :draft and folded = :folded")
                .param("draft", draft)
                .param("folded", folded)
                .update();
    }

    List<Acceptance> acceptances(UUID draft) {
        return jdbc.sql("""
                select draft_row, rule, fingerprint, reason, person_name, post, at
                from plan.draft_acceptance
                where draft = :draft
                order by id
                """)
                .param("draft", draft)
                .query((rs, n) -> new Acceptance(
                        rs.getObject(1, UUID.class),
                        Rule.valueOf(rs.getString(2)),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    void accept(List<Object[]> acceptances) {
        batch.batchUpdate("""
                insert into plan.draft_acceptance (id, draft, draft_row, rule, fingerprint, reason, person, person_name, post, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, acceptances);
    }

    /** @return how many there were */
    int withdraw(UUID draft, @Nullable UUID row, String fingerprint) {
        return jdbc.sql("""
                delete from plan.draft_acceptance
                where draft = :draft and draft_row is not distinct from :row and fingerprint = :fingerprint
                """)
                .param("draft", draft)
                .param("row", row, Types.OTHER)
                .param("fingerprint", fingerprint)
                .update();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private Draft draft(ResultSet rs, int number) throws SQLException {
        return new Draft(
                rs.getObject("id", UUID.class),
                Draft.State.valueOf(rs.getString("state")),
                rs.getObject("file", UUID.class),
                rs.getString("file_name"),
                rs.getString("file_hash"),
                rs.getObject("unit", UUID.class),
                rs.getObject("started_by", UUID.class),
                rs.getString("started_by_name"),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                rs.getObject("saved_at", OffsetDateTime.class).toInstant(),
                rs.getObject("job", UUID.class),
                rs.getObject("read_millis", Long.class),
                json.readValue(rs.getString("details"), Draft.Details.class),
                json.readValue(rs.getString("reading"), Draft.Reading.class),
                rs.getObject("directive", UUID.class));
    }

    private Edit edit(ResultSet rs, int number) throws SQLException {
        var items = rs.getString("items_before");
        return new Edit(
                rs.getObject("id", UUID.class),
                rs.getString("action"),
                rs.getString("label"),
                rs.getString("person_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                List.of(json.readValue(rs.getString("rows_before"), Row[].class)),
                List.of(json.readValue(rs.getString("ids_after"), UUID[].class)),
                items == null ? null : List.of(json.readValue(items, Draft.Item[].class)));
    }

    private Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                new BigDecimal(rs.getString("position")),
                json.readValue(rs.getString("body"), Row.Body.class));
    }
}
