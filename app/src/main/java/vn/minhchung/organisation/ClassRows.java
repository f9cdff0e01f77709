package vn.minhchung.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of the classes of units. */
@Repository
class ClassRows {

    private final JdbcClient jdbc;

    ClassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitClass> all() {
        return jdbc.sql("""
                select id, version, slug, name, kind, member_kinds, aliases, verified
                from organisation.unit_class
                order by name collate "vi-x-icu"
                """).query(ClassRows::unitClass).list();
    }

    List<ClassMember> members() {
        return jdbc.sql("""
                select id, unit_class, unit, valid_from, valid_to, excluded
                from organisation.class_member
                order by valid_from, id
                """)
                .query(new SimplePropertyRowMapper<>(ClassMember.class))
                .list();
    }

    void insert(UnitClass one) {
        jdbc.sql("""
                insert into organisation.unit_class (id, version, slug, name, kind, member_kinds, aliases, verified)
                values (?, 0, ?, ?, ?, ?, ?, ?)
                """)
                .params(one.id(), one.slug(), one.name(), one.kind().name(), kinds(one), aliases(one), one.verified())
                .update();
    }

    void update(UnitClass one) {
        int updated = jdbc.sql("""
                update organisation.unit_class
                set version = version + 1, name = ?, kind = ?, member_kinds = ?, aliases = ?, verified = ?
                where id = ? and version = ?
                """)
                .params(one.name(), one.kind().name(), kinds(one), aliases(one), one.verified(), one.id())
                .param(one.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("class " + one.id() + " was changed meanwhile");
        }
    }

    /** Makes who else adds or changes a class wait. */
    void oneAfterAnother() {
        jdbc.sql("lock table organisation.unit_class in share row exclusive mode")
                .update();
    }

    /** Makes who else changes the members wait. */
    void lock(UUID unitClass) {
        jdbc.sql("select id from organisation.unit_class where id = ? for no key update")
                .param(unitClass)
                .query(UUID.class)
                .optional();
    }

    void insert(ClassMember row) {
        jdbc.sql("""
                insert into organisation.class_member (id, unit_class, unit, valid_from, valid_to, excluded)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(row.id(), row.unitClass(), row.unit(), row.validFrom())
                .param(row.validTo())
                .param(row.excluded())
                .update();
    }

    void end(UUID row, LocalDate day) {
        jdbc.sql("update organisation.class_member set valid_to = ? where id = ?")
                .params(day, row)
                .update();
    }

    void delete(UUID row) {
        jdbc.sql("delete from organisation.class_member where id = ?")
                .param(row)
                .update();
    }

    private static String[] kinds(UnitClass one) {
        return one.memberKinds().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static String[] aliases(UnitClass one) {
        return one.aliases().toArray(String[]::new);
    }

    private static UnitClass unitClass(ResultSet row, int number) throws SQLException {
        return new UnitClass(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("slug"),
                row.getString("name"),
                ClassKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("member_kinds").getArray())
                        .map(UnitKind::valueOf)
                        .collect(Collectors.toSet()),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getBoolean("verified"));
    }
}
