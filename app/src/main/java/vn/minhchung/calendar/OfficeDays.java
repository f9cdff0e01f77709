package vn.minhchung.calendar;

import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The stored office hours. */
interface OfficeDays extends ListCrudRepository<OfficeDay, UUID> {

    /** Lets changes come one after the other, so that a form sent twice finds what its first arrival did. */
    @Modifying
    @Query("lock table calendar.office_day in share row exclusive mode")
    void oneAfterAnother();
}
