package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.organisation.Resolution.Why;

/** Finds the units and classes of one directory by name: exactly, then without diacritics, then allowing for typing errors. */
final class NameIndex {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-+•*–—]|\\d+[.)])\\s+");
    private static final Pattern QUALIFIER = Pattern.compile("(?iu)[,;]?\\s+theo\\s+chức\\s+năng.*$");
    private static final Pattern NUMERAL = Pattern.compile("\\d+|[ivxlc]+");

    private record Entry(
            String key, @Nullable Unit unit, @Nullable UnitClass unitClass) {}

    private final Directory directory;
    private final Map<String, Set<Entry>> exact = new HashMap<>();
    private final Map<String, Set<Entry>> folded = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    NameIndex(Directory directory) {
        this.directory = directory;
        for (var unit : directory.units()) {
            add(unit);
        }
        for (var one : directory.classes()) {
            put(one.name(), null, one);
            one.aliases().forEach(alias -> put(alias, null, one));
        }
    }

    private void add(Unit unit) {
        var names = new LinkedHashSet<String>();
        names.add(unit.name());
        names.add(unit.shortName());
        names.addAll(unit.aliases());
        names.forEach(name -> put(name, unit, null));
        // Before July 2025 a commune was told from its namesakes by the district.
        var parent = Optional.ofNullable(unit.parent()).flatMap(directory::find);
        parent.filter(above -> above.level() == UnitLevel.DISTRICT)
                .ifPresent(district -> names.forEach(name -> put(name + " " + district.shortName(), unit, null)));
    }

    private void put(String name, @Nullable Unit unit, @Nullable UnitClass unitClass) {
        for (var key : NameKey.withoutProvince(NameKey.of(name))) {
            var entry = new Entry(key, unit, unitClass);
            exact.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry);
            var plain = NameKey.folded(key);
            folded.computeIfAbsent(plain, k -> new LinkedHashSet<>()).add(entry);
            firstWords.add(firstWord(plain));
        }
    }

    Resolution resolve(String text, LocalDate day) {
        var keys = keys(text);
        for (var key : keys) {
            var found = exact.get(key);
            if (found != null) {
                return conclude(found, day, Why.NAME);
            }
        }
        for (var key : keys) {
            var plain = NameKey.folded(key);
            var found = folded.get(plain);
            if (found != null) {
                return conclude(found, day, plain.equals(key) ? Why.WITHOUT_DIACRITICS : Why.TYPING_ERROR);
            }
        }
        for (var key : keys) {
            var found = nearby(NameKey.folded(key));
            if (!found.isEmpty()) {
                return conclude(found, day, Why.TYPING_ERROR);
            }
        }
        return new Resolution.Unknown();
    }

    /** The keys to look for, the most literal first: the text, without brackets, without "theo chức năng, nhiệm vụ". */
    private static List<String> keys(String text) {
        var texts = new LinkedHashSet<String>();
        var whole = BULLET.matcher(text).replaceFirst("");
        texts.add(whole);
        var unbracketed = BRACKETS.matcher(whole).replaceAll(" ");
        texts.add(unbracketed);
        texts.add(QUALIFIER.matcher(unbracketed).replaceFirst(""));
        var keys = new LinkedHashSet<String>();
        for (var one : texts) {
            keys.addAll(NameKey.withoutProvince(NameKey.of(one)));
        }
        keys.remove("");
        return List.copyOf(keys);
    }

    private Resolution conclude(Set<Entry> found, LocalDate day, Why why) {
        var inForce = new LinkedHashSet<Unit>();
        var past = new ArrayList<Entry>();
        var classes = new LinkedHashSet<UnitClass>();
        for (var entry : found) {
            if (entry.unitClass() != null) {
                classes.add(entry.unitClass());
            } else if (entry.unit() != null && entry.unit().inForce(day)) {
                inForce.add(entry.unit());
            } else {
                past.add(entry);
            }
        }
        if (inForce.isEmpty() && classes.size() == 1) {
            return new Resolution.OneClass(classes.iterator().next(), why);
        }
        // A unit in force goes before namesakes of the past. Spelled otherwise, those are no namesakes and may be
        // meant.
        var heirs = new LinkedHashSet<Unit>();
        for (var entry : past) {
            boolean namesake = found.stream()
                    .anyMatch(other -> other.unit() != null
                            && inForce.contains(other.unit())
                            && other.key().equals(entry.key()));
            if (!namesake && entry.unit() != null) {
                heirs.addAll(heirs(entry.unit().id(), day));
            }
        }
        var all = new LinkedHashSet<>(inForce);
        all.addAll(heirs);
        return switch (all.size()) {
            case 0 -> new Resolution.Unknown();
            case 1 ->
                new Resolution.OneUnit(all.getFirst(), inForce.isEmpty() && why == Why.NAME ? Why.SUCCESSION : why);
            default -> new Resolution.Ambiguous(List.copyOf(all));
        };
    }

    private List<Unit> heirs(UUID unit, LocalDate day) {
        return switch (directory.standIn(unit, day)) {
            case Standing.Itself(var itself) -> List.of(itself);
            case Standing.By(var successor) -> List.of(successor);
            case Standing.Split(var candidates) -> candidates;
            case Standing.Gone ignored -> List.of();
        };
    }

    /**
     * Entries whose words differ by at most one letter each, two in all. Names of places are left out: one letter makes another
     * real place of them.
     */
    private Set<Entry> nearby(String sought) {
        var words = sought.split(" ");
        if (sought.length() < 10) {
            return Set.of();
        }
        int allowed = sought.length() < 16 ? 1 : 2;
        boolean firstMayDiffer = !firstWords.contains(words[0]);
        int best = allowed;
        var found = new LinkedHashSet<Entry>();
        for (var candidate : folded.entrySet()) {
            if (Math.abs(candidate.getKey().length() - sought.length()) > best) {
                continue;
            }
            int distance = distance(words, candidate.getKey().split(" "), best, firstMayDiffer);
            if (distance <= best) {
                var entries = candidate.getValue().stream()
                        .filter(entry ->
                                entry.unit() == null || entry.unit().level().compareTo(UnitLevel.PROVINCE) <= 0)
                        .toList();
                if (!entries.isEmpty() && distance < best) {
                    found.clear();
                    best = distance;
                }
                found.addAll(entries);
            }
        }
        return found;
    }

    private static int distance(String[] sought, String[] candidate, int allowed, boolean firstMayDiffer) {
        if (sought.length != candidate.length || (!firstMayDiffer && !sought[0].equals(candidate[0]))) {
            return Integer.MAX_VALUE;
        }
        int total = 0;
        for (int i = 0; i < sought.length; i++) {
            if (!sought[i].equals(candidate[i])) {
                total++;
                if (total > allowed || !oneLetterApart(sought[i], candidate[i])) {
                    return Integer.MAX_VALUE;
                }
            }
        }
        return total;
    }

    private static boolean oneLetterApart(String a, String b) {
        if (Math.min(a.length(), b.length()) < 3
                || NUMERAL.matcher(a).matches()
                || NUMERAL.matcher(b).matches()
                || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        var restA = a.substring(start);
        var restB = b.substring(start);
        if (a.length() == b.length()) {
            boolean exchanged = restA.length() > 1
                    && restA.charAt(0) == restB.charAt(1)
                    && restA.charAt(1) == restB.charAt(0)
                    && restA.substring(2).equals(restB.substring(2));
            return exchanged || restA.substring(1).equals(restB.substring(1));
        }
        return a.length() > b.length()
                ? restA.substring(1).equals(restB)
                : restB.substring(1).equals(restA);
    }

    private static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }
}
