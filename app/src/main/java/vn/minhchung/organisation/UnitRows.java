package vn.minhchung.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface UnitRows extends ListCrudRepository<Unit, UUID> {

    /** All units in the order of lists; the column's collation is Vietnamese. */
    List<Unit> findByOrderBySortKeyAscSlugAsc();
}
