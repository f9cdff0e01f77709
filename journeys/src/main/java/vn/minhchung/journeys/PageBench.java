package vn.minhchung.journeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import vn.minhchung.journeys.Bench.Figure;

/** How fast the main pages answer many people at once (độ trễ trang), the load made on the same machine. */
final class PageBench {

    /** Plan 21 comes to some nine thousand assignments; twice more makes it well over {@link #LEAST_ASSIGNMENTS}. */
    private static final int COPIES = 2;

    private static final int LEAST_ASSIGNMENTS = 20_000;

    private static final int USERS = 50;
    private static final Duration THINK_TIME = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final int CLOSED_LOOP_USERS = 8;
    private static final List<String> PEOPLE = List.of(
            People.COMMUNE_OFFICER,
            People.COMMUNE_LEADER,
            People.DEPARTMENT_OFFICER,
            People.DEPARTMENT_LEADER,
            People.AGGREGATOR,
            People.LEADER);

    private PageBench() {}

    enum Kind {
        DESK("desk"),
        LIST("task list"),
        TASK("task page");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** A signed-in person with the pages they look at. */
    record User(Visitor visitor, List<String> tasks, Random random) {

        static User of(RunningApp app, int number) {
            var visitor = Visitor.signedIn(app.url(), PEOPLE.get(number % PEOPLE.size()));
            var tasks = visitor.get("/nhiem-vu")
                    .page()
                    .select("main a[href~=^/nhiem-vu/[^/?]+/[^/?]+$]")
                    .eachAttr("href");
            if (tasks.isEmpty()) {
                throw new IllegalStateException("No task is listed for " + PEOPLE.get(number % PEOPLE.size()));
            }
            return new User(visitor, tasks, new Random(number));
        }

        Duration open(Kind kind) {
            var path =
                    switch (kind) {
                        case DESK -> "/";
                        case LIST -> "/nhiem-vu";
                        case TASK -> tasks.get(random.nextInt(tasks.size()));
                    };
            var answer = visitor.get(path);
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " answered " + answer.status());
            }
            return answer.took();
        }
    }

    /** Latencies by page, from several threads. */
    static final class Latencies {
        private final Map<Kind, List<Duration>> byKind = new ConcurrentHashMap<>();

        Latencies() {
            for (var kind : Kind.values()) {
                byKind.put(kind, Collections.synchronizedList(new ArrayList<>()));
            }
        }

        void add(Kind kind, Duration took) {
            byKind.getOrDefault(kind, List.of()).add(took);
        }

        int count() {
            return byKind.values().stream().mapToInt(List::size).sum();
        }

        String percentile(Kind kind, int percent) {
            var sorted = byKind.getOrDefault(kind, List.of()).stream().sorted().toList();
            var value = sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
            return String.format(Locale.ROOT, "%.0f", value.toNanos() / 1e6);
        }
    }

    static List<Figure> measure() {
        try (var app = RunningApp.start("-Dminhchung.empty=false", "-Dminhchung.demo.copies=" + COPIES)) {
            var assignments = assignments(app);
            if (assignments < LEAST_ASSIGNMENTS) {
                throw new IllegalStateException("Only " + assignments + " assignments to measure with");
            }
            warmUp(app, WARM_UP);
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure(
                    "assignments in the database", Integer.toString(assignments), ">= " + LEAST_ASSIGNMENTS));
            var thinking = load(app, USERS, THINK_TIME, MEASURED);
            for (var kind : Kind.values()) {
                figures.add(new Figure(
                        kind.title + ", " + USERS + " people, p50 / p95",
                        thinking.percentile(kind, 50) + " / " + thinking.percentile(kind, 95) + " ms",
                        "p95 < 100 ms"));
            }
            var closed = load(app, CLOSED_LOOP_USERS, Duration.ZERO, MEASURED);
            figures.add(new Figure(
                    "pages per second, " + CLOSED_LOOP_USERS + " people without a pause",
                    Long.toString(closed.count() / MEASURED.toSeconds()),
                    ""));
            return figures;
        }
    }

    /** As many as the list tells the leader, who sees all of them. */
    private static int assignments(RunningApp app) {
        var count = Visitor.signedIn(app.url(), People.LEADER)
                .get("/nhiem-vu/theo-don-vi")
                .page()
                .select("main .mc-count")
                .text();
        return Integer.parseInt(count.replaceAll("\\D", ""));
    }

    static void warmUp(RunningApp app, Duration length) {
        load(app, 4, Duration.ZERO, length);
    }

    /** Each person opens one page after another, pausing {@code thinkTime} on average, until {@code length} is over. */
    private static Latencies load(RunningApp app, int users, Duration thinkTime, Duration length) {
        var latencies = new Latencies();
        var people = new ArrayList<User>();
        for (var number = 0; number < users; number++) {
            people.add(User.of(app, number));
        }
        var end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = people.stream()
                    .map(user -> threads.submit(() -> {
                        pause(thinkTime.multipliedBy(user.random().nextInt(100)).dividedBy(100));
                        while (System.nanoTime() < end) {
                            var kind = Kind.values()[user.random().nextInt(Kind.values().length)];
                            latencies.add(kind, user.open(kind));
                            pause(thinkTime
                                    .multipliedBy(50 + user.random().nextInt(101))
                                    .dividedBy(100));
                        }
                        return null;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return latencies;
    }

    private static void pause(Duration length) throws InterruptedException {
        if (!length.isZero()) {
            Thread.sleep(length);
        }
    }
}
