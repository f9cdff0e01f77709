package vn.minhchung.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/** Who holds which post at which unit from when to when (chức vụ và người giữ chức vụ). */
@Service
@Transactional
public class Posts {

    private static final String SELECT = """
            select p.id, p.version, p.person, h.name as person_name, p.unit, p.title, p.kind, p.rank,
                   p.valid_from, p.valid_to, p.decision
            from organisation.post p join organisation.person h on h.id = p.person
            """;

    private static final RowMapper<Post> POST = new SimplePropertyRowMapper<>(Post.class);
    private static final RowMapper<Person> PERSON = new SimplePropertyRowMapper<>(Person.class);

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Units units;
    private final Scope scope;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Posts(
            JdbcClient jdbc,
            CurrentActor actor,
            Units units,
            Scope scope,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.units = units;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Person> person(UUID id) {
        return jdbc.sql("select id, name, sort_key from organisation.person where id = ?")
                .param(id)
                .query(PERSON)
                .optional();
    }

    /** The posts in force at the unit on the day, its head first. */
    public List<Post> holders(UUID unit, LocalDate on) {
        return jdbc.sql(SELECT + """
                where p.unit = ? and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                order by p.rank, h.sort_key, p.title
                """).params(unit, on, on).query(POST).list();
    }

    /** All posts ever held at the unit, the newest first. */
    public List<Post> history(UUID unit) {
        return jdbc.sql(SELECT + "where p.unit = ? order by p.valid_from desc, p.rank, h.sort_key")
                .param(unit)
                .query(POST)
                .list();
    }

    /** The posts of the person on the day, the one held by appointment and highest in rank first. */
    public List<Post> postsOf(UUID person, LocalDate on) {
        return jdbc.sql(SELECT + """
                where p.person = ? and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                order by p.kind = 'HELD' desc, p.rank, p.valid_from, p.id
                """).params(person, on, on).query(POST).list();
    }

    /** The post under which the person acts on the day, see {@link #postsOf}. */
    public Optional<Post> postOf(UUID person, LocalDate on) {
        return postsOf(person, on).stream().findFirst();
    }

    /** The people with a post in force today at the unit, for choosing who is in charge; by given name. */
    public List<Person> people(UUID unit) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                select distinct h.id, h.name, h.sort_key
                from organisation.person h join organisation.post p on p.person = h.id
                where p.unit = ? and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                order by h.sort_key
                """).params(unit, today, today).query(PERSON).list();
    }

    /** Puts a person on record; nobody is told apart by name, so a namesake is a new person. */
    public UUID addPerson(String name, UUID unit) {
        requireMayStaff(unit);
        var person = Person.of(ids.next(), name);
        jdbc.sql("insert into organisation.person (id, version, name, sort_key, folded) values (?, 0, ?, ?, ?)")
                .params(person.id(), name, person.sortKey(), Fold.fold(name))
                .update();
        return person.id();
    }

    /** Gives a post to a person on record or, when {@code person} is null, to somebody new of this name. */
    UUID appoint(
            @Nullable UUID person,
            String name,
            UUID unit,
            String title,
            PostKind kind,
            int rank,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String decision) {
        requireMayStaff(unit);
        var appointed = person == null
                ? sameAppointment(unit, title, kind, validFrom)
                        .filter(post -> post.personName().equals(name))
                        .map(Post::person)
                        .findFirst()
                        .orElseGet(() -> addPerson(name, unit))
                : person;
        return appoint(appointed, unit, title, kind, rank, validFrom, validTo, decision);
    }

    /**
     * Gives a person a post; {@code validTo} is exclusive and required for acting and delegated posts. Giving the same post from
     * the same day again changes nothing.
     *
     * @throws NotAllowed when an administrator of a unit appoints somebody who serves other units only
     */
    public UUID appoint(
            UUID person,
            UUID unit,
            String title,
            PostKind kind,
            int rank,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String decision) {
        requireMayStaff(unit);
        if (validTo == null && kind != PostKind.HELD) {
            throw new PostNeedsAnEnd();
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw new PostEndsBeforeItBegins();
        }
        requireMayAppoint(person, unit);
        var same = sameAppointment(unit, title, kind, validFrom)
                .filter(post -> post.person().equals(person))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        var id = ids.next();
        jdbc.sql("""
                insert into organisation.post
                    (id, version, person, unit, title, kind, rank, valid_from, valid_to, decision)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(id, person, unit, title, kind.name(), rank, validFrom)
                .param(validTo)
                .param(decision)
                .update();
        events.publishEvent(OrganisationChanged.unit(
                units.get(unit),
                "APPOINTED",
                Map.of(),
                Map.of("person", OrganisationChanged.person(person), "title", title, "from", validFrom)));
        return id;
    }

    /** What is already on record of this appointment; the unit is locked, so that two forms at once are one after the other. */
    private Stream<Post> sameAppointment(UUID unit, String title, PostKind kind, LocalDate validFrom) {
        jdbc.sql("select id from organisation.unit where id = ? for no key update")
                .param(unit)
                .query(UUID.class)
                .optional();
        return history(unit).stream()
                .filter(post -> post.title().equals(title)
                        && post.kind() == kind
                        && post.validFrom().equals(validFrom));
    }

    /** Whose people they are: somebody on record without a post yet is anybody's to appoint. */
    private void requireMayAppoint(UUID person, UUID unit) {
        if (person(person).isEmpty()) {
            throw new PostNotFound();
        }
        var who = actor.get();
        if (who.has(Role.ADMINISTRATOR)) {
            return;
        }
        var served = jdbc.sql("select distinct unit from organisation.post where person = ?")
                .param(person)
                .query(UUID.class)
                .list();
        if (!served.isEmpty() && served.stream().noneMatch(this::mayStaff)) {
            throw new NotAllowed(
                    who, "ADMINISTRATOR, to appoint person " + person + " of another unit to unit " + unit);
        }
    }

    /**
     * Ends a post; {@code validTo} is the first day on which it is no longer held.
     *
     * @throws PostNotProlonged when that is after the day on record: a longer term is a new decision
     */
    public void end(UUID id, LocalDate validTo) {
        var post = jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(POST)
                .optional()
                .orElseThrow(PostNotFound::new);
        requireMayStaff(post.unit());
        if (!validTo.isAfter(post.validFrom())) {
            throw new PostEndsBeforeItBegins();
        }
        if (validTo.equals(post.validTo())) {
            return; // the form was sent twice
        }
        if (post.validTo() != null && validTo.isAfter(post.validTo())) {
            throw new PostNotProlonged(post.validTo().minusDays(1));
        }
        jdbc.sql("update organisation.post set valid_to = ?, version = version + 1 where id = ?")
                .params(validTo, id)
                .update();
        events.publishEvent(OrganisationChanged.unit(
                units.get(post.unit()),
                "POST_ENDED",
                post.validTo() == null ? Map.of() : Map.of("day", post.validTo()),
                Map.of("person", OrganisationChanged.person(post.person()), "title", post.title(), "day", validTo)));
    }

    /** Whether the actor may keep the posts and villages of the unit. */
    public boolean mayStaff(UUID unit) {
        return actor.find()
                .filter(who -> who.has(Role.ADMINISTRATOR) || scope.covers(who, unit, Role.UNIT_ADMINISTRATOR))
                .isPresent();
    }

    void requireMayStaff(UUID unit) {
        if (!mayStaff(unit)) {
            throw new NotAllowed(actor.get(), "ADMINISTRATOR, or UNIT_ADMINISTRATOR of unit " + unit + " or above");
        }
    }
}
