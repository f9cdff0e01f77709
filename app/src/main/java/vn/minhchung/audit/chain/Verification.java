package vn.minhchung.audit.chain;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Words;
import vn.minhchung.work.JobHandler;
import vn.minhchung.work.JobRun;

/** Computes the whole chain again in the background; the trail itself keeps what was found. */
@Component
class Verification implements JobHandler {

    static final String KIND = "audit.verify";
    static final String PATH = "/nhat-ky/kiem-tra";

    /** After so many entries it asks whether it was cancelled. */
    private static final int ASK_EVERY = 1000;

    /** The latest result: when, by whom, and what. */
    record Result(Instant at, @Nullable String personName, ChainVerified found) {}

    private final DataSource dataSource;
    private final Anchors anchors;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Words words;
    private final Formats formats;

    Verification(
            DataSource dataSource,
            Anchors anchors,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            JsonMapper json,
            Words words,
            Formats formats) {
        this.dataSource = dataSource;
        this.anchors = anchors;
        this.transaction = transaction;
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
        this.words = words;
        this.formats = formats;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws SQLException {
        ChainCheck.Verdict verdict;
        try (var connection = dataSource.getConnection()) {
            verdict = ChainCheck.of(connection, anchors.all(), (done, total) -> {
                run.progress(done, total);
                if (done % ASK_EVERY == 0) {
                    run.throwIfCancelled();
                }
            });
        }
        var found = new ChainVerified(
                verdict.sealed(),
                verdict.lastHash(),
                verdict.faults().stream().map(this::words).toList());
        transaction.executeWithoutResult(status -> events.publishEvent(found));
        run.finish(PATH);
    }

    /** Empty until somebody asked for the first. */
    Optional<Result> latest() {
        return jdbc.sql("""
                        select at, person_name, after::text from audit.entry
                        where action = :action order by at desc, id desc limit 1
                        """)
                .param("action", ChainVerified.ACTION)
                .query((row, number) -> new Result(
                        row.getTimestamp("at").toInstant(),
                        row.getString("person_name"),
                        json.readValue(row.getString("after"), ChainVerified.class)))
                .optional();
    }

    private String words(ChainCheck.Fault fault) {
        return words.vietnamese("audit.fault." + fault.kind(), formats.number(fault.position()), fault.detail());
    }
}
