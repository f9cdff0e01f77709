package vn.minhchung.organisation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A unit of the state, the party, a mass organisation or an enterprise (đơn vị), in force from one day to another.
 *
 * <p>A commune and its People's Committee are one unit: {@code name} is the committee's, {@code shortName} the commune's.
 *
 * @param slug its name in addresses of pages, unique, never changes
 * @param parent the unit it belongs to; null when that lies outside the province or is not on record
 * @param validFrom the first day; {@link #UNRECORDED} when not on record
 * @param validTo the first day on which it no longer exists (exclusive); null while it exists
 * @param statisticsCode code of the statistics office, five digits for communes, three for districts
 * @param identifier electronic identifier (mã định danh điện tử, Decision 20/2020/QĐ-TTg); null when unknown
 * @param identifierVerified whether somebody has checked the identifier against the official list
 * @param aliases other names under which texts mention it
 * @param formerProvince the province before 1 July 2025, for communes and districts
 * @param sortKey orders units as lists show them; compare with a Vietnamese collation
 */
@Table(schema = "organisation", name = "unit")
public record Unit(
        @Id UUID id,
        @Version @Nullable Integer version,
        String slug,
        String name,
        String shortName,
        UnitKind kind,
        UnitLevel level,
        @Nullable UUID parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String statisticsCode,
        @Nullable String identifier,
        boolean identifierVerified,
        List<String> aliases,
        @Nullable String formerProvince,
        @Nullable BigDecimal areaKm2,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String sortKey) {

    /** Stands for a first day that is not on record. */
    public static final LocalDate UNRECORDED = LocalDate.of(1900, 1, 1);

    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** The identifier of the unit with this slug; the same in every installation. */
    public static UUID idOf(String slug) {
        return UUID.nameUUIDFromBytes(("unit:" + slug).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the unit exists on {@code day}. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether its first day is on record. */
    public boolean startsOnRecord() {
        return !validFrom.equals(UNRECORDED);
    }

    Unit ending(LocalDate day) {
        return with(version, name, shortName, parent, day, statisticsCode, identifier, identifierVerified, aliases);
    }

    Unit below(UUID newParent) {
        return with(
                version, name, shortName, newParent, validTo, statisticsCode, identifier, identifierVerified, aliases);
    }

    Unit named(String newName, String newShortName, List<String> newAliases) {
        return with(
                version,
                newName,
                newShortName,
                parent,
                validTo,
                statisticsCode,
                identifier,
                identifierVerified,
                newAliases);
    }

    Unit identified(
            @Nullable String newStatisticsCode,
            @Nullable String newIdentifier,
            boolean verified,
            List<String> newAliases) {
        return with(version, name, shortName, parent, validTo, newStatisticsCode, newIdentifier, verified, newAliases);
    }

    /** The same unit as read at an earlier version, so that saving it fails when somebody has saved meanwhile. */
    Unit at(int readVersion) {
        return with(
                readVersion, name, shortName, parent, validTo, statisticsCode, identifier, identifierVerified, aliases);
    }

    private Unit with(
            @Nullable Integer version,
            String name,
            String shortName,
            @Nullable UUID parent,
            @Nullable LocalDate validTo,
            @Nullable String statisticsCode,
            @Nullable String identifier,
            boolean identifierVerified,
            List<String> aliases) {
        return new Unit(
                id,
                version,
                slug,
                name,
                shortName,
                kind,
                level,
                parent,
                validFrom,
                validTo,
                statisticsCode,
                identifier,
                identifierVerified,
                aliases,
                formerProvince,
                areaKm2,
                latitude,
                longitude,
                sortKey);
    }
}
