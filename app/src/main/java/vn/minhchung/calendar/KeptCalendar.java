package vn.minhchung.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;
import vn.minhchung.platform.Kept;

/** The calendar as administrators keep it (lịch làm việc): what the law and the yearly announcements say, day by day. */
@Service
@Transactional
class KeptCalendar {

    private final DayRules rules;
    private final OfficeDays hours;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    /** Deadlines are computed by the thousand; the calendar changes a few times a year. */
    private final Kept<Map<LocalDate, DayKind>> knownDays;

    private final Kept<List<OfficeDay>> knownHours;

    KeptCalendar(
            DayRules rules, OfficeDays hours, CurrentActor currentActor, ApplicationEventPublisher events, Ids ids) {
        this.rules = rules;
        this.hours = hours;
        this.currentActor = currentActor;
        this.events = events;
        this.ids = ids;
        this.knownDays = new Kept<>(
                () -> rules.findAll().stream().collect(Collectors.toUnmodifiableMap(DayRule::day, DayRule::kind)));
        this.knownHours = new Kept<>(() -> List.copyOf(hours.findAll()));
    }

    Map<LocalDate, DayKind> days() {
        return knownDays.get();
    }

    List<OfficeDay> hours() {
        return knownHours.get();
    }

    /** Latest first, the province's before the units'. */
    List<OfficeDay> hoursByStart() {
        return hours().stream()
                .sorted(Comparator.comparing((OfficeDay row) -> row.unit() != null)
                        .thenComparing(OfficeDay::validFrom, Comparator.reverseOrder()))
                .toList();
    }

    /** Hours of the whole province in force last: what new hours start from. */
    OfficeDay usualHours() {
        return hoursByStart().getFirst();
    }

    List<DayRule> of(int year) {
        return rules.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    Optional<DayRule> find(UUID id) {
        return rules.findById(id);
    }

    DayRule rule(UUID id) {
        return find(id).orElseThrow(RuleNotFound::new);
    }

    OfficeDay officeDay(UUID id) {
        return hours.findById(id).orElseThrow(RuleNotFound::new);
    }

    /** Adds a day, or changes the one with this identifier and version. */
    void keep(DayRule changed) {
        currentActor.get().require(Role.ADMINISTRATOR);
        rules.oneAfterAnother();
        var known = rules.findByDay(changed.day());
        if (known.isPresent()) {
            if (values(known.get()).equals(values(changed))) {
                return; // the form was sent twice
            }
            if (!known.get().id().equals(changed.id())) {
                throw new DayTaken(known.get());
            }
        }
        var before = rules.findById(changed.id()).orElse(null);
        rules.save(changed);
        events.publishEvent(new CalendarChanged(
                "calendar.day:" + changed.day(),
                before == null ? "calendar.audit.DAY_ADDED" : "calendar.audit.DAY_CHANGED",
                before == null ? Map.of() : values(before),
                values(changed)));
        forget();
    }

    /** @return the day that is an ordinary one again; empty when it already was */
    Optional<LocalDate> remove(UUID id) {
        currentActor.get().require(Role.ADMINISTRATOR);
        rules.oneAfterAnother();
        var known = rules.findById(id);
        known.ifPresent(rule -> {
            rules.delete(rule);
            events.publishEvent(new CalendarChanged(
                    "calendar.day:" + rule.day(), "calendar.audit.DAY_REMOVED", values(rule), Map.of()));
            forget();
        });
        return known.map(DayRule::day);
    }

    /** Adds office hours, or changes those with the identifier that {@code changed} carries. */
    void keep(OfficeDay changed) {
        requireHoursOf(changed.unit());
        hours.findById(changed.id()).ifPresent(before -> requireHoursOf(before.unit()));
        hours.oneAfterAnother();
        var known = hours.findAll().stream()
                .filter(row -> Objects.equals(row.unit(), changed.unit())
                        && row.validFrom().equals(changed.validFrom()))
                .findFirst();
        if (known.isPresent()) {
            if (values(known.get()).equals(values(changed))) {
                return; // the form was sent twice
            }
            if (!known.get().id().equals(changed.id())) {
                throw new HoursTaken(changed.validFrom());
            }
        }
        var before = hours.findById(changed.id()).orElse(null);
        hours.save(changed);
        events.publishEvent(new CalendarChanged(
                "calendar.hours:" + changed.id(),
                "calendar.audit.HOURS_KEPT",
                before == null ? Map.of() : values(before),
                values(changed)));
        forget();
    }

    /** The province's administrators set everybody's hours, a unit's administrators those of their unit. */
    private void requireHoursOf(@Nullable UUID unit) {
        var actor = currentActor.get();
        if (unit == null || !actor.hasIn(unit, Role.UNIT_ADMINISTRATOR)) {
            actor.require(Role.ADMINISTRATOR);
        }
    }

    /** Fills a calendar that has never been used from the file that comes with the product. */
    void fillOnce() {
        if (rules.count() > 0) {
            return;
        }
        for (var line : shippedLines()) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            var name = cells[1].replace("\"", "");
            rules.save(new DayRule(
                    ids.next(),
                    null,
                    LocalDate.parse(cells[0]),
                    DayKind.valueOf(cells[2]),
                    name,
                    cells[4],
                    Confidence.valueOf(cells[3])));
        }
        hours.save(new OfficeDay(
                ids.next(),
                null,
                null,
                null,
                LocalDate.of(2025, 1, 1),
                null,
                LocalTime.of(7, 0),
                LocalTime.of(11, 30),
                LocalTime.of(13, 30),
                LocalTime.of(17, 0),
                "Quy định của Ủy ban nhân dân tỉnh về giờ làm việc (chưa xác minh số văn bản)"));
        events.publishEvent(new CalendarChanged(
                "calendar.day:*", "calendar.audit.FILLED", Map.of(), Map.of("days", rules.count())));
        forget();
    }

    private static List<String> shippedLines() {
        try (var in = new ClassPathResource("calendar/holidays.csv").getInputStream();
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return reader.readAllLines().stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        knownDays.changed();
        knownHours.changed();
    }

    private static Map<String, ?> values(DayRule rule) {
        return Map.of(
                "day", rule.day(),
                "kind", rule.kind().messageKey(),
                "name", rule.name(),
                "legalBasis", rule.legalBasis(),
                "confidence", rule.confidence().messageKey());
    }

    private static Map<String, ?> values(OfficeDay row) {
        return Map.of(
                "unit", row.unitName() == null ? "calendar.hours.province" : row.unitName(),
                "validFrom", row.validFrom(),
                "validTo", row.validTo() == null ? "" : row.validTo(),
                "hours", row.describe(),
                "legalBasis", row.legalBasis());
    }

    /** What deadlines are counted with. */
    @Configuration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        WorkingDays workingDays(KeptCalendar calendar) {
            return new WorkingDays(calendar::days);
        }

        @Bean
        OfficeHours officeHours(WorkingDays workingDays, KeptCalendar calendar, Clock clock) {
            return new OfficeHours(workingDays, calendar::hours, clock.getZone());
        }
    }
}
