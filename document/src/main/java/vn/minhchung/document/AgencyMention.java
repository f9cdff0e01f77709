package vn.minhchung.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.structure.Agencies;

/**
 * An agency as a cell names it (cơ quan được nêu).
 *
 * @param raw as printed
 * @param name without what follows the name
 * @param qualifier what was cut off, such as "theo chức năng nhiệm vụ"
 * @param collective whether it is a class of agencies ("Các sở, ban, ngành", "UBND cấp xã") rather than one
 */
public record AgencyMention(
        String raw, String name, @Nullable String qualifier, boolean collective, List<SourcePlace> places) {

    /** The agencies that a cell names which a person has typed; places count from the first line of {@code cell}. */
    public static List<AgencyMention> in(String cell) {
        return Agencies.in(cell);
    }
}
