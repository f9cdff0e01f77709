package vn.minhchung.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored day rules. */
interface DayRules extends ListCrudRepository<DayRule, UUID> {

    List<DayRule> findByDayBetweenOrderByDay(LocalDate from, LocalDate to);

    Optional<DayRule> findByDay(LocalDate day);

    /** Lets changes come one after the other, so that a form sent twice finds what its first arrival did. */
    @Modifying
    @Query("lock table calendar.day_rule in share row exclusive mode")
    void oneAfterAnother();
}
