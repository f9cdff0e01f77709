package vn.minhchung.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/** Writes the audit trail (nhật ký hệ thống). Entries are sealed afterwards, by {@code audit.chain}, so that writers never queue. */
@Service
public class AuditTrail {

    static final String VIEWED = "audit.action.VIEWED";
    static final String REFUSED = "audit.action.REFUSED";

    private static final int FOLDED_LIMIT = 4000;
    private static final int SUBJECT_LIMIT = 500;
    private static final int ADDRESS_LIMIT = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, CurrentActor currentActor, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.currentActor = currentActor;
        this.ids = ids;
        this.clock = clock;
    }

    /** Synchronous and inside the transaction of the change on purpose: no entry, no change. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Auditable event) {
        write(
                currentActor.find().orElse(null),
                event.auditAction(),
                event.auditSubject(),
                event.auditSubjects(),
                event.auditBefore(),
                event.auditAfter());
    }

    /**
     * Somebody read personal data.
     *
     * @param purpose why, in words or as a message key
     */
    @Transactional
    public void viewed(String subject, String purpose) {
        write(currentActor.get(), VIEWED, subject, List.of(), Map.of(), Map.of("purpose", purpose));
    }

    /** Somebody was refused; written in its own transaction, because the one that was refused rolls back. Whoever asks chooses the length of the path. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Actor actor, String path, String missing) {
        write(actor, REFUSED, cut("path:" + path, SUBJECT_LIMIT), List.of(), Map.of(), Map.of("missing", missing));
    }

    private void write(
            @Nullable Actor actor,
            String action,
            String subject,
            Collection<String> subjects,
            Map<String, ?> before,
            Map<String, ?> after) {
        var id = ids.next();
        jdbc.sql("""
                        insert into audit.entry (id, at, account, person, person_name, post, unit, unit_name, address,
                                                 action, subject, before, after, folded)
                        values (:id, :at, :account, :person, :personName, :post, :unit, :unitName, :address,
                                :action, :subject, :before::jsonb, :after::jsonb, :folded)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("account", actor == null ? null : actor.account())
                .param("person", actor == null ? null : actor.person())
                .param("personName", actor == null ? null : actor.name())
                .param("post", actor == null ? null : actor.post())
                .param("unit", actor == null ? null : actor.unit())
                .param("unitName", actor == null ? null : actor.unitName())
                .param("address", address(actor))
                .param("action", action)
                .param("subject", subject)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .param("folded", folded(actor, subject, before, after))
                .update();
        var all = new LinkedHashSet<>(subjects);
        all.add(subject);
        jdbc.sql("insert into audit.entry_subject (entry, subject) select :id, unnest(:subjects::text[])")
                .param("id", id)
                .param("subjects", all.toArray(String[]::new))
                .update();
        jdbc.sql("insert into audit.unsealed (entry) values (:id)")
                .param("id", id)
                .update();
    }

    private static String folded(@Nullable Actor actor, String subject, Map<String, ?> before, Map<String, ?> after) {
        var who = actor == null ? Stream.<String>empty() : Stream.of(actor.name(), actor.unitName());
        var values =
                Stream.concat(before.values().stream(), after.values().stream()).map(String::valueOf);
        var text = Stream.of(who, Stream.of(subject), values)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
        return cut(Fold.fold(text), FOLDED_LIMIT);
    }

    /** At most {@code limit} characters, never half of one. */
    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /** Where the request came from; a failed sign-in has a request but no actor yet. */
    private static @Nullable String address(@Nullable Actor actor) {
        var address = actor == null ? null : actor.address();
        if (address == null
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            address = request.getRequest().getRemoteAddr();
        }
        return address == null ? null : cut(address, ADDRESS_LIMIT);
    }
}
