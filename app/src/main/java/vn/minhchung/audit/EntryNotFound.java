package vn.minhchung.audit;

import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** There is no such entry; entries are never removed, so the address is wrong. */
class EntryNotFound extends Refusal {
    EntryNotFound() {
        super(HttpStatus.NOT_FOUND, "audit.entry-not-found");
    }
}
