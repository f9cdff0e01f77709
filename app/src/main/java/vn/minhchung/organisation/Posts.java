package vn.minhchung.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Ids ids;
    private final Clock clock;

    Posts(JdbcClient jdbc, CurrentActor actor, Units units, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
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

    /** The people with a post in force today at the unit or below it, for choosing who is in charge; by given name. */
    public List<Person> people(UUID unit) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                select distinct h.id, h.name, h.sort_key
                from organisation.person h join organisation.post p on p.person = h.id
                where p.unit = ? and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                order by h.sort_key
                """).params(unit, today, today).query(PERSON).list();
    }

    /** Puts a person on record and answers the identifier; nobody is told apart by name, so namesakes are new people. */
    public UUID addPerson(String name, UUID unit) {
        requireMayStaff(unit);
        return insertPerson(ids.next(), name);
    }

    UUID insertPerson(UUID id, String name) {
        var person = Person.of(id, name);
        jdbc.sql("insert into organisation.person (id, version, name, sort_key, folded) values (?, 0, ?, ?, ?)")
                .params(id, name, person.sortKey(), Fold.fold(name))
                .update();
        return id;
    }

    /** Gives a person a post; {@code validTo} is exclusive and required for acting and delegated posts. */
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
        return id;
    }

    /** Whether the actor may keep the posts and villages of the unit. */
    public boolean mayStaff(UUID unit) {
        return actor.find()
                .filter(who -> who.has(Role.ADMINISTRATOR)
                        || who.grants().stream()
                                .anyMatch(grant ->
                                        grant.role() == Role.UNIT_ADMINISTRATOR && units.within(unit, grant.unit())))
                .isPresent();
    }

    void requireMayStaff(UUID unit) {
        if (!mayStaff(unit)) {
            throw new NotAllowed(actor.get(), "ADMINISTRATOR, or UNIT_ADMINISTRATOR of unit " + unit + " or above");
        }
    }
}
