package vn.minhchung.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The stored day rules. */
interface DayRules extends ListCrudRepository<DayRule, UUID> {

    List<DayRule> findByDayBetweenOrderByDay(LocalDate from, LocalDate to);

    Optional<DayRule> findByDay(LocalDate day);
}
