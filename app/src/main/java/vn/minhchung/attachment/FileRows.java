package vn.minhchung.attachment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files. */
@Repository
class FileRows {

    private static final String COLUMNS = "id, name, type, size, sha256, at, by, by_name, subject";

    private static final RowMapper<StoredFile> ROW = new SimplePropertyRowMapper<>(StoredFile.class);

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredFile file) {
        jdbc.sql("""
                        insert into attachment.file (id, name, type, size, sha256, at, by, by_name)
                        values (:id, :name, :type, :size, :sha256, :at, :by, :byName)
                        """)
                .param("id", file.id())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(file.at()))
                .param("by", file.by())
                .param("byName", file.byName())
                .update();
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from attachment.file where id = :id")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    Optional<StoredFile> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from attachment.file where id = :id for update")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    List<StoredFile> of(String subject) {
        return jdbc.sql("select " + COLUMNS + " from attachment.file where subject = :subject order by at, id")
                .param("subject", subject)
                .query(ROW)
                .list();
    }

    StoredFile claim(UUID id, String subject, Instant at) {
        return jdbc.sql("update attachment.file set subject = :subject, claimed_at = :at where id = :id returning "
                        + COLUMNS)
                .param("id", id)
                .param("subject", subject)
                .param("at", Timestamp.from(at))
                .query(ROW)
                .single();
    }

    void delete(UUID id) {
        jdbc.sql("delete from attachment.file where id = :id").param("id", id).update();
    }

    List<StoredFile> deleteUnclaimed(Instant before) {
        return jdbc.sql("delete from attachment.file where subject is null and at < :before returning " + COLUMNS)
                .param("before", Timestamp.from(before))
                .query(ROW)
                .list();
    }

    boolean uses(String sha256) {
        return jdbc.sql("select exists(select from attachment.file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }
}
