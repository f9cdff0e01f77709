package vn.minhchung.organisation;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface SuccessionRows extends ListCrudRepository<Succession, UUID> {}
