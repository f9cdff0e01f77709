package vn.minhchung.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.audit.SubjectNames;
import vn.minhchung.web.Words;

/** Names accounts in the trail by the person and the login. */
@Component
class AccountSubjects implements SubjectNames {

    private final JdbcClient jdbc;
    private final Words words;

    AccountSubjects(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Optional<String> name(String kind, String identifier) {
        if (!kind.equals("identity.account")) {
            return Optional.empty();
        }
        if (identifier.equals(AccountEvent.NOBODY)) {
            return Optional.of(words.text("identity.audit.subject.nobody"));
        }
        return SubjectNames.key(identifier)
                .flatMap(id -> jdbc.sql("""
                        select p.name || ' (' || a.login || ')'
                        from identity.account a join organisation.shared_person p on p.id = a.person
                        where a.id = ?
                        """).param(id).query(String.class).optional());
    }
}
