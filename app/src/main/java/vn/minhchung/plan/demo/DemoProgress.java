package vn.minhchung.plan.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.organisation.Unit;
import vn.minhchung.plan.Act;
import vn.minhchung.plan.Action;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.TaskWork;
import vn.minhchung.platform.DemoClock;

/**
 * Months of invented work on the demo's plans (dữ liệu mẫu): accepted, reported, proved, sent back, confirmed, blocked and
 * silent, the same on every start because the chance has a fixed seed. Runs once, when a plan has tasks but no work yet.
 */
@Component
@Profile("demo")
class DemoProgress {

    private static final Logger log = LoggerFactory.getLogger(DemoProgress.class);
    private static final int SEED = 21;
    private static final int PROOFS = 60;

    /** Units whose officers can sign in to the demo. */
    private static final Set<UUID> SHOWN = Set.of(Unit.idOf("xa-chiem-hoa"), Unit.idOf("so-khcn"));

    /** An assignment as the story needs it. */
    record Job(
            UUID id,
            UUID unit,
            UUID task,
            Part part,
            @Nullable LocalDate due,
            boolean past,
            boolean recurring,
            UUID aggregator,
            LocalDate assignedOn,
            String kind) {

        boolean lead() {
            return part == Part.LEAD;
        }
    }

    private final JdbcClient jdbc;
    private final TaskWork work;
    private final Attachments attachments;
    private final CurrentActor current;
    private final DemoClock clock;
    private final Cast cast;
    private final boolean empty;

    private final Random random = new Random(SEED);
    private final Script script = new Script(random);
    private final Papers papers = new Papers();

    DemoProgress(
            JdbcClient jdbc,
            TaskWork work,
            Attachments attachments,
            CurrentActor current,
            DemoClock clock,
            Cast cast,
            @Value("${minhchung.empty}") boolean empty) {
        this.jdbc = jdbc;
        this.work = work;
        this.attachments = attachments;
        this.current = current;
        this.clock = clock;
        this.cast = cast;
        this.empty = empty;
    }

    /** After all modules have seeded their own: the plans are there. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (empty) {
            return;
        }
        var jobs = jdbc.sql("""
                select a.id, a.unit, a.task, a.part, t.due, t.past, t.recurring, d.aggregator,
                    plan.day_of(a.assigned_at) as assigned_on, u.kind
                from plan.assignment a
                join plan.task t on t.id = a.task
                join plan.directive d on d.id = t.directive
                join organisation.shared_unit u on u.id = a.unit
                where not exists (select 1 from plan.entry e where e.directive = d.id and e.action <> 'ISSUED')
                order by t.position, u.slug
                """).query(new SimplePropertyRowMapper<>(Job.class)).list();
        if (jobs.isEmpty()) {
            return;
        }
        var start = clock.instant();
        new Story(jobs, LocalDate.now(clock)).tell();
        log.info(
                "told the demo's work on {} assignments in {} ms",
                jobs.size(),
                clock.instant().toEpochMilli() - start.toEpochMilli());
    }

    /** What happens to the assignments, day after day. */
    private final class Story {

        private final Map<UUID, List<Job>> byUnit;
        private final LocalDate today;
        private final LocalDate begin;
        /** Units that fall silent after the first month. */
        private final List<UUID> silent;

        private final Map<UUID, Integer> percent = new HashMap<>();
        private final Set<UUID> closed = new HashSet<>();
        private final Map<UUID, LocalDate> awaiting = new LinkedHashMap<>();
        private int proofs;

        Story(List<Job> jobs, LocalDate today) {
            this.today = today;
            this.byUnit =
                    jobs.stream().collect(Collectors.groupingBy(Job::unit, LinkedHashMap::new, Collectors.toList()));
            this.begin = jobs.getFirst().assignedOn();
            var communes = byUnit.entrySet().stream()
                    .filter(unit -> unit.getValue().getFirst().kind().equals("COMMUNE"))
                    .map(Map.Entry::getKey)
                    .toList();
            this.silent =
                    communes.stream().filter(unit -> random.nextInt(20) == 0).toList();
        }

        void tell() {
            byUnit.forEach(this::receive);
            byUnit.forEach((unit, jobs) -> report(unit, jobs, begin.plusDays(20 + random.nextInt(8)), 0.5));
            confirm(begin.plusDays(30));
            byUnit.forEach((unit, jobs) -> report(unit, jobs, begin.plusDays(40 + random.nextInt(12)), 0.7));
            confirm(begin.plusDays(56));
            byUnit.forEach((unit, jobs) -> report(unit, jobs, today.minusDays(1 + random.nextInt(9)), 0.8));
            confirm(today.minusDays(3));
            byUnit.forEach(this::raise);
            byUnit.forEach(this::unsettle);
        }

        /** The desks that visitors open first show every kind of work: more time granted, sent back, still to accept. */
        private void unsettle(UUID unit, List<Job> jobs) {
            if (!SHOWN.contains(unit)) {
                return;
            }
            var open = jobs.stream()
                    .filter(job -> !closed.contains(job.id()) && !awaiting.containsKey(job.id()) && !job.past())
                    .toList();
            var overdue = open.stream()
                    .filter(job -> job.due() != null && job.due().isBefore(today))
                    .toList();
            if (overdue.size() > 1) {
                var job = overdue.getLast();
                all(
                        unit,
                        today.minusDays(3),
                        Map.of(job.id(), Act.askExtension(today.plusDays(5), script.extension())));
                all(
                        job.aggregator(),
                        today.minusDays(2),
                        Map.of(job.id(), Act.of(Action.GRANT_EXTENSION, "Đồng ý, không gia hạn thêm")));
            }
            int sentBack = 0;
            for (var job : open) {
                if (sentBack < 2
                        && job.due() == null
                        && all(unit, today.minusDays(4), Map.of(job.id(), Act.of(Action.DONE, script.result()))) > 0) {
                    sentBack += all(
                            job.aggregator(),
                            today.minusDays(1),
                            Map.of(job.id(), Act.of(Action.REOPEN, script.sentBack())));
                }
            }
        }

        /** Accepts what is new, says of what is past whether it was done, returns the odd one. */
        private void receive(UUID unit, List<Job> jobs) {
            var day = begin.plusDays(random.nextInt(10) == 0 ? 14 : 1 + random.nextInt(5));
            var acts = new LinkedHashMap<UUID, Act>();
            var named = new LinkedHashMap<UUID, Act>();
            var returned = new LinkedHashMap<UUID, Act>();
            var officer = cast.officer(unit, today);
            var inPost = cast.serves(officer, day.plusDays(1));
            for (var job : jobs) {
                int chance = random.nextInt(100);
                if (job.past() && chance < 88) {
                    acts.put(job.id(), prove(Act.of(Action.DONE, script.result()), unit, day));
                    finished(job, day);
                } else if (!job.past() && chance < 96) {
                    acts.put(job.id(), Act.of(Action.ACCEPT));
                    if (inPost
                            && (SHOWN.contains(unit)
                                    ? random.nextInt(3) > 0
                                    : job.lead() && !job.kind().equals("COMMUNE"))) {
                        named.put(job.id(), Act.namePerson(officer.person(), officer.name()));
                    }
                } else {
                    if (chance >= 99 && random.nextInt(5) == 0) {
                        returned.put(job.id(), Act.of(Action.RETURN, script.returned()));
                    }
                    closed.add(job.id());
                }
            }
            all(unit, day, acts);
            giveBack(unit, day, returned);
            all(cast.leader(unit, today), day.plusDays(1), named);
        }

        private void report(UUID unit, List<Job> jobs, LocalDate day, double diligence) {
            if (day.isAfter(today) || silent.contains(unit) && day.isAfter(begin.plusDays(30))) {
                return;
            }
            var acts = new LinkedHashMap<UUID, Act>();
            for (var job : jobs) {
                if (closed.contains(job.id()) || awaiting.containsKey(job.id())) {
                    continue;
                }
                if (isDone(job, day)) {
                    acts.put(job.id(), prove(Act.of(Action.DONE, script.result()), unit, day));
                    finished(job, day);
                } else if (!job.lead() && random.nextInt(4) == 0) {
                    acts.put(job.id(), Act.of(Action.NOTHING_NEW));
                } else if (random.nextDouble() < diligence || job.lead()) {
                    int reached = Math.min(95, percent.getOrDefault(job.id(), 10) + 10 + random.nextInt(30));
                    percent.put(job.id(), reached);
                    var act = Act.report(reached, script.report());
                    acts.put(
                            job.id(),
                            random.nextInt(12) == 0
                                    ? act.counting(BigDecimal.valueOf(5 + random.nextInt(400)), "bản ghi còn lại")
                                    : act);
                }
            }
            all(unit, day, acts);
        }

        /** Dated work is mostly done near its day, undated work now and then, recurring work goes on. */
        private boolean isDone(Job job, LocalDate day) {
            if (SHOWN.contains(job.unit()) && job.due() != null && random.nextInt(2) == 0) {
                return false;
            }
            if (job.due() == null) {
                return !job.recurring() && random.nextInt(100) < (job.lead() ? 20 : 12);
            }
            long left = day.until(job.due(), ChronoUnit.DAYS);
            int chance = left > 45 ? 3 : left > 7 ? 35 : job.lead() ? 66 : 82;
            return random.nextInt(100) < chance;
        }

        private void finished(Job job, LocalDate day) {
            if (job.lead()) {
                awaiting.put(job.id(), day);
            } else {
                closed.add(job.id());
            }
        }

        /** The aggregator confirms what was reported some days before, and sends the odd one back. */
        private void confirm(LocalDate day) {
            var ripe = awaiting.entrySet().stream()
                    .filter(entry -> entry.getValue().isBefore(day.minusDays(2)) && random.nextInt(100) < 82)
                    .map(Map.Entry::getKey)
                    .toList();
            var jobs = byUnit.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(Job::id, Function.identity()));
            var byAggregator = ripe.stream()
                    .map(id -> Objects.requireNonNull(jobs.get(id)))
                    .collect(Collectors.groupingBy(Job::aggregator, LinkedHashMap::new, Collectors.toList()));
            byAggregator.forEach((aggregator, those) -> {
                var sentBack = new LinkedHashMap<UUID, Act>();
                var confirmed = new LinkedHashMap<UUID, Act>();
                for (var job : those) {
                    awaiting.remove(job.id());
                    if (random.nextInt(100) < 4 && !job.past()) {
                        sentBack.put(job.id(), Act.of(Action.REOPEN, script.sentBack()));
                    } else {
                        confirmed.put(job.id(), Act.of(Action.CONFIRM));
                        closed.add(job.id());
                    }
                }
                all(aggregator, day, confirmed);
                all(aggregator, day, sentBack);
            });
        }

        /** Some of what is still open is blocked, some asks for more time. */
        private void raise(UUID unit, List<Job> jobs) {
            if (silent.contains(unit)) {
                return;
            }
            Predicate<Job> open = job -> !closed.contains(job.id()) && !awaiting.containsKey(job.id()) && !job.past();
            var obstacles = new LinkedHashMap<UUID, Act>();
            var extensions = new LinkedHashMap<UUID, Act>();
            jobs.stream().filter(open).filter(Job::lead).forEach(job -> {
                int chance = random.nextInt(100);
                if (chance < (job.kind().equals("COMMUNE") ? 2 : 9)) {
                    obstacles.put(job.id(), Act.of(Action.RAISE_OBSTACLE, script.obstacle()));
                } else if (job.due() != null && chance > 90 && !job.kind().equals("COMMUNE")) {
                    extensions.put(
                            job.id(), Act.askExtension(LocalDate.of(today.getYear(), 12, 31), script.extension()));
                }
            });
            all(unit, today.minusDays(2), obstacles);
            all(unit, today.minusDays(1), extensions);
        }

        /** Late in the afternoon, when the leader has read what arrived. */
        private void giveBack(UUID unit, LocalDate day, Map<UUID, Act> acts) {
            if (!acts.isEmpty() && !day.isAfter(today)) {
                var moment = day.atTime(16, 30).atZone(clock.getZone()).toInstant();
                var request = new UUID(unit.getMostSignificantBits(), day.toEpochDay());
                clock.at(moment, () -> current.run(cast.leader(unit, today), () -> work.actAll(acts, request)));
            }
        }

        private Act prove(Act act, UUID unit, LocalDate day) {
            if (proofs >= PROOFS || random.nextInt(6) != 0) {
                return act;
            }
            proofs++;
            var paper = papers.next(Objects.requireNonNull(act.note()), day);
            var files = new ArrayList<UUID>();
            at(
                    cast.officer(unit, today),
                    day,
                    () -> files.add(attachments
                            .store(paper.name(), new ByteArrayInputStream(paper.content()))
                            .id()));
            return act.with(files);
        }

        private int all(UUID unit, LocalDate day, Map<UUID, Act> acts) {
            return all(cast.officer(unit, today), day, acts);
        }

        private int all(Actor who, LocalDate day, Map<UUID, Act> acts) {
            if (acts.isEmpty() || day.isAfter(today)) {
                return 0;
            }
            var outcome = new ArrayList<TaskWork.Outcome>();
            at(who, day, () -> outcome.add(work.actAll(acts, new UUID(random.nextLong(), random.nextLong()))));
            return outcome.getFirst().done();
        }

        private void at(Actor who, LocalDate day, Runnable doing) {
            clock.at(moment(day), () -> current.run(who, doing));
        }

        private Instant moment(LocalDate day) {
            return day.atTime(LocalTime.of(8 + random.nextInt(9), random.nextInt(60)))
                    .atZone(clock.getZone())
                    .toInstant();
        }
    }
}
