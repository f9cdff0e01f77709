package vn.minhchung.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency as a cell names it (cơ quan được nêu).
 *
 * @param raw as printed
 * @param name without what follows the name
 * @param qualifier what was cut off, such as "theo chức năng nhiệm vụ"
 * @param collective whether it is a class of agencies ("Các sở, ban, ngành", "UBND cấp xã") rather than one
 */
public record AgencyMention(
        String raw, String name, @Nullable String qualifier, boolean collective, List<SourcePlace> places) {}
