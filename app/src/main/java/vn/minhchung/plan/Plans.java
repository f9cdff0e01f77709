package vn.minhchung.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/** Issues plans (ban hành kế hoạch): stores what was read and confirmed, and gives every task to its units. */
@Service
@Transactional
public class Plans {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final NewTasks tasks;
    private final Provisions provisions;
    private final Entries entries;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Plans(
            JdbcClient jdbc,
            JdbcTemplate batch,
            NewTasks tasks,
            Provisions provisions,
            Entries entries,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.tasks = tasks;
        this.provisions = provisions;
        this.entries = entries;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Issues the plan: every task goes to its lead and coordinating units; a class of units becomes one assignment for
     * each unit that belongs to it today.
     *
     * @return the identifier of the plan
     */
    public UUID issue(NewPlan plan) {
        current.get().requireIn(plan.aggregator(), Role.AGGREGATOR);
        var id = ids.next();
        insert(id, plan);
        var given = tasks.insert(id, plan.aggregator(), plan.issuedOn(), 0, plan.tasks(), plan.codes());
        entries.add(List.of(new Entries.Entry(
                ids.next(), id, id, null, null, clock.instant(), Entries.Event.ISSUED.name(), current.get(), null)));
        events.publishEvent(new PlanIssued(id, plan.number(), plan.tasks().size(), given.size()));
        return id;
    }

    /** The plan that this issuer gave this number, such as "21/KH-UBND", in the year of that day. */
    @Transactional(readOnly = true)
    public Optional<UUID> find(String number, LocalDate issuedOn, String issuer) {
        return jdbc.sql("select id from plan.directive where identity = :identity")
                .param("identity", identity(number, issuedOn, issuer))
                .query(UUID.class)
                .optional();
    }

    /** The page of a plan, such as {@code /ke-hoach/21-kh-ubnd-2025}. */
    @Transactional(readOnly = true)
    public String path(UUID plan) {
        return "/ke-hoach/"
                + jdbc.sql("select slug from plan.directive where id = :id")
                        .param("id", plan)
                        .query(String.class)
                        .single();
    }

    /** A body is the same whether it is printed in capitals or not. */
    static String identity(String number, LocalDate issuedOn, String issuer) {
        return slug(number, issuedOn) + "-" + hyphenated(issuer);
    }

    private static String slug(String number, LocalDate issuedOn) {
        return hyphenated(number) + "-" + issuedOn.getYear();
    }

    /** What a search for a plan looks at. */
    static String folded(String number, String title) {
        return Fold.fold(number + " " + title);
    }

    private static String hyphenated(String text) {
        return Fold.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private void insert(UUID id, NewPlan plan) {
        var identity = identity(plan.number(), plan.issuedOn(), plan.issuer());
        int inserted = jdbc.sql("""
                insert into plan.directive (id, slug, identity, number, issued_on, title, issuer, aggregator, source_file,
                    entered_at, folded)
                select :id, case when exists (select 1 from plan.directive where slug = :slug) then :identity else :slug end,
                    :identity, :number, :issuedOn, :title, :issuer, :aggregator, :sourceFile, :at, :folded
                on conflict (identity) do nothing
                """)
                .param("id", id)
                .param("slug", slug(plan.number(), plan.issuedOn()))
                .param("identity", identity)
                .param("number", plan.number())
                .param("issuedOn", plan.issuedOn())
                .param("title", plan.title())
                .param("issuer", plan.issuer())
                .param("aggregator", plan.aggregator())
                .param("sourceFile", plan.sourceFile())
                .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .param("folded", folded(plan.number(), plan.title()))
                .update();
        if (inserted == 0) {
            throw new PlanAlreadyIssued(plan.number(), plan.issuedOn(), plan.issuer());
        }
        var groups = new ArrayList<Object[]>();
        for (var group : plan.groups()) {
            groups.add(new Object[] {id, groups.size(), group.number(), group.title(), group.declaredCount()});
        }
        batch.batchUpdate(
                "insert into plan.task_group (directive, position, number, title, declared_count) values (?, ?, ?, ?, ?)",
                groups);
        provisions.insert(id, plan.provisions());
    }
}
