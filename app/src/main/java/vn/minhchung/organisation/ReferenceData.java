package vn.minhchung.organisation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Fold;

/**
 * The units, successions and classes that every installation starts with, read from the files in {@code organisation/}; their
 * sources stand in {@code SOURCES.md} there.
 */
final class ReferenceData {

    /** Local government of two levels and the merger of provinces (Resolutions 202/2025/QH15 and 203/2025/QH15). */
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final String MERGER_OF_COMMUNES = "Nghị quyết 1684/NQ-UBTVQH15";
    private static final String END_OF_DISTRICTS = "Nghị quyết 203/2025/QH15";
    private static final UUID PROVINCE = Unit.idOf("ubnd-tinh");

    private final List<Unit> units = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<UnitClass> classes = new ArrayList<>();
    private final List<ClassMember> members = new ArrayList<>();

    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, Unit> communes = new HashMap<>();
    private final Map<String, Unit> districts = new HashMap<>();

    ReferenceData() {
        for (var row : Csv.rows("units_aliases.csv")) {
            spellings
                    .computeIfAbsent(row.get("kind") + row.get("code"), key -> new ArrayList<>())
                    .add(text(row, "alias"));
        }
        agencies();
        communes();
        districts();
        formerCommunes();
        classes();
    }

    List<Unit> units() {
        return units;
    }

    List<Succession> successions() {
        return successions;
    }

    List<UnitClass> unitClasses() {
        return classes;
    }

    List<ClassMember> members() {
        return members;
    }

    private void agencies() {
        int position = 100;
        for (var row : Csv.rows("agencies.csv")) {
            position++;
            var parent = text(row, "parent");
            var identifier = text(row, "identifier");
            units.add(new Unit(
                    Unit.idOf(text(row, "slug")),
                    null,
                    text(row, "slug"),
                    text(row, "name"),
                    text(row, "short_name"),
                    UnitKind.valueOf(text(row, "kind")),
                    UnitLevel.valueOf(text(row, "level")),
                    parent.isEmpty() ? null : Unit.idOf(parent),
                    day(text(row, "valid_from"), Unit.UNRECORDED),
                    lastDay(text(row, "valid_to")),
                    null,
                    identifier.isEmpty() ? null : identifier,
                    Boolean.parseBoolean(row.get("identifier_verified")),
                    list(text(row, "aliases")),
                    null,
                    null,
                    null,
                    null,
                    position + " " + text(row, "name")));
        }
        for (var row : Csv.rows("successions.csv")) {
            var part = text(row, "part");
            successions.add(step(
                    Unit.idOf(text(row, "predecessor")),
                    Unit.idOf(text(row, "successor")),
                    SuccessionKind.valueOf(text(row, "kind")),
                    LocalDate.parse(text(row, "day")),
                    text(row, "decision"),
                    part.isEmpty() ? null : part));
        }
    }

    private void communes() {
        for (var row : Csv.rows("units.csv")) {
            var fullName = text(row, "full_name");
            var slug = text(row, "slug").replace('_', '-');
            var commune = commune(
                    slug,
                    fullName,
                    PROVINCE,
                    REFORM,
                    null,
                    text(row, "code"),
                    spellings("new", text(row, "code"), fullName),
                    text(row, "former_province"),
                    row);
            communes.put(text(row, "code"), commune);
            units.add(commune);
            units.add(
                    body("ttpvhcc-", "Trung tâm Phục vụ hành chính công", "TTPVHCC", UnitKind.ONE_STOP, commune, null));
            units.add(body(
                    "cong-an-", "Công an", "Công an", UnitKind.POLICE_STATION, commune, Unit.idOf("cong-an-tinh")));
            units.add(body("tram-y-te-", "Trạm Y tế", "Trạm Y tế", UnitKind.HEALTH_STATION, commune, null));
        }
    }

    /** A body that each commune has: its one-stop centre, police and health station. */
    private static Unit body(
            String slug, String name, String shortName, UnitKind kind, Unit commune, @Nullable UUID superior) {
        var place = lowerFirst(commune.shortName());
        var aliases = new ArrayList<String>();
        if (kind == UnitKind.ONE_STOP) {
            aliases.add("Bộ phận một cửa " + place);
        }
        return new Unit(
                Unit.idOf(slug + commune.slug()),
                null,
                slug + commune.slug(),
                name + " " + place,
                shortName + " " + place,
                kind,
                UnitLevel.COMMUNE,
                superior == null ? commune.id() : superior,
                REFORM,
                null,
                null,
                null,
                false,
                aliases,
                commune.formerProvince(),
                null,
                null,
                null,
                "700 " + commune.sortKey() + " " + kind.ordinal());
    }

    private void districts() {
        for (var row : Csv.rows("old_districts.csv")) {
            var fullName = text(row, "name");
            boolean haGiang = text(row, "province_code").equals("02");
            var district = new Unit(
                    Unit.idOf(slug(fullName)),
                    null,
                    slug(fullName),
                    "Ủy ban nhân dân " + lowerFirst(fullName),
                    fullName,
                    UnitKind.DISTRICT,
                    UnitLevel.DISTRICT,
                    haGiang ? Unit.idOf("ubnd-tinh-ha-giang") : PROVINCE,
                    Unit.UNRECORDED,
                    REFORM,
                    row.get("code"),
                    null,
                    false,
                    List.of(),
                    row.get("province"),
                    null,
                    null,
                    null,
                    "800 " + fullName);
            districts.put(text(row, "code"), district);
            units.add(district);
            successions.add(step(district.id(), null, SuccessionKind.DISSOLVED, REFORM, END_OF_DISTRICTS, null));
        }
    }

    private void formerCommunes() {
        var rows = Csv.rows("units_mapping.csv");
        var origins = rows.stream().collect(Collectors.groupingBy(row -> text(row, "new_code")));
        var former = new LinkedHashMap<String, Unit>();
        for (var row : rows) {
            var code = text(row, "old_code");
            var name = text(row, "old_name");
            var district = requireNonNull(districts.get(text(row, "old_district_code")));
            var old = former.computeIfAbsent(
                    code,
                    key -> commune(
                            slug(name) + "-" + district.slug(),
                            name,
                            district.id(),
                            Unit.UNRECORDED,
                            REFORM,
                            code,
                            spellings("old", code, name),
                            text(row, "old_province"),
                            Map.of()));
            var commune = requireNonNull(communes.get(text(row, "new_code")));
            boolean split = Boolean.parseBoolean(row.get("partial"));
            boolean alone =
                    origins.getOrDefault(text(row, "new_code"), List.of()).size() == 1;
            var kind = split ? SuccessionKind.SPLIT : alone ? SuccessionKind.CONTINUED : SuccessionKind.MERGED;
            successions.add(step(
                    old.id(),
                    commune.id(),
                    kind,
                    REFORM,
                    MERGER_OF_COMMUNES,
                    split ? "Một phần diện tích và dân số" : null));
        }
        units.addAll(former.values());
    }

    private static Unit commune(
            String slug,
            String fullName,
            UUID parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String code,
            List<String> aliases,
            String formerProvince,
            Map<String, String> geography) {
        var kind = fullName.startsWith("Phường ")
                ? UnitKind.WARD
                : fullName.startsWith("Thị trấn ") ? UnitKind.TOWNSHIP : UnitKind.COMMUNE;
        var place = fullName.substring(kind == UnitKind.TOWNSHIP ? 9 : kind == UnitKind.WARD ? 7 : 3);
        return new Unit(
                Unit.idOf(slug),
                null,
                slug,
                "Ủy ban nhân dân " + lowerFirst(fullName),
                fullName,
                kind,
                UnitLevel.COMMUNE,
                parent,
                validFrom,
                validTo,
                code,
                null,
                false,
                aliases,
                formerProvince,
                number(geography.get("area_km2")),
                number(geography.get("lat")),
                number(geography.get("lon")),
                (validTo != null ? "900 " : kind == UnitKind.WARD ? "500 " : "600 ") + place);
    }

    private List<String> spellings(String kind, String code, String fullName) {
        var other = new ArrayList<>(spellings.getOrDefault(kind + code, List.of()));
        other.remove(fullName);
        return other;
    }

    private void classes() {
        for (var row : Csv.rows("classes.csv")) {
            var id = UnitClass.idOf(text(row, "slug"));
            classes.add(new UnitClass(
                    id,
                    null,
                    text(row, "slug"),
                    text(row, "name"),
                    ClassKind.valueOf(text(row, "kind")),
                    Arrays.stream(text(row, "member_kinds").split(" "))
                            .filter(kind -> !kind.isEmpty())
                            .map(UnitKind::valueOf)
                            .collect(Collectors.toSet()),
                    list(text(row, "aliases")),
                    !"?".equals(row.get("confidence"))));
            for (var slug : text(row, "members").split(" ")) {
                if (!slug.isEmpty()) {
                    var unit = Unit.idOf(slug);
                    members.add(new ClassMember(
                            nameBased("member:" + row.get("slug") + ":" + slug),
                            id,
                            unit,
                            Unit.UNRECORDED,
                            null,
                            false));
                }
            }
        }
    }

    private static Succession step(
            UUID predecessor,
            @Nullable UUID successor,
            SuccessionKind kind,
            LocalDate day,
            String decision,
            @Nullable String part) {
        return new Succession(
                nameBased("succession:" + predecessor + ":" + successor),
                null,
                predecessor,
                successor,
                kind,
                day,
                decision,
                part,
                null,
                null,
                null);
    }

    static UUID nameBased(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static String slug(String name) {
        return Fold.fold(name).replaceAll("[^a-z0-9]+", "-");
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String text(Map<String, String> row, String column) {
        return requireNonNull(row.get(column), column);
    }

    private static List<String> list(String joined) {
        return Arrays.stream(joined.split("\\|")).filter(one -> !one.isEmpty()).toList();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    private static @Nullable LocalDate lastDay(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
