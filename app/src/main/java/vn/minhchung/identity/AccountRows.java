package vn.minhchung.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored accounts. */
interface AccountRows extends Repository<Account, UUID> {

    Account save(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByLogin(String login);

    List<Account> findByPerson(UUID person);

    long count();
}
