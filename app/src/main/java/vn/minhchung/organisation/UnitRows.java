package vn.minhchung.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface UnitRows extends ListCrudRepository<Unit, UUID> {

    /** All units in the order of lists; the column's collation is Vietnamese. */
    List<Unit> findByOrderBySortKeyAscSlugAsc();

    /**
     * Lets changes of units come one after the other until the transaction ends, so that a form sent twice finds what its first
     * arrival did. Reading goes on.
     */
    @Modifying
    @Query("lock table organisation.unit in share row exclusive mode")
    void oneAfterAnother();
}
