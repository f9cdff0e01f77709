package vn.minhchung.web;

import java.io.Serial;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A colleague has changed the same thing meanwhile (sửa trùng). The person sees both values of every contested field, chooses Giữ
 * (keep mine) or Lấy (take theirs), and the form is sent again with the version that is current now. Nothing typed is lost.
 *
 * <p>The form carries the version it was opened with as hidden field {@code version}.
 */
public class Conflict extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int version;
    private final transient List<Difference> differences;

    /**
     * A contested field (ô bị sửa trùng).
     *
     * @param field its name in the form
     * @param labelKey message key of its label
     * @param mine what this person typed, as the form writes it; @param theirs what is stored now, as the form writes it
     */
    public record Difference(String field, String labelKey, String mine, String theirs) {}

    /**
     * @param who the colleague; @param when as people read it, for instance {@code 08:36}
     * @param version the version stored now
     */
    public Conflict(String who, String when, int version, List<Difference> differences) {
        super(HttpStatus.CONFLICT, "web.conflict", who, when);
        this.version = version;
        this.differences = List.copyOf(differences);
    }

    public int version() {
        return version;
    }

    public List<Difference> differences() {
        return differences;
    }
}
