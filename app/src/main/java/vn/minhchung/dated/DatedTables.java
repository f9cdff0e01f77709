package vn.minhchung.dated;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.CurrentActor;

/** What {@link DatedValues} need to reach their tables (bảng tham số). */
@Component
public class DatedTables {

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final ApplicationEventPublisher events;
    final CurrentActor currentActor;
    final Clock clock;

    DatedTables(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }
}
