package vn.minhchung.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The stored accounts. */
interface AccountRows extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    /** The account, to be changed: whoever else wants to change it waits, so that a form sent twice finds what it did. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Account> findToChangeById(UUID id);

    Optional<Account> findByLogin(String login);

    List<Account> findByPerson(UUID person);

    long count();
}
