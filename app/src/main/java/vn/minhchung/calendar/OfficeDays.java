package vn.minhchung.calendar;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The stored office hours. */
interface OfficeDays extends ListCrudRepository<OfficeDay, UUID> {}
