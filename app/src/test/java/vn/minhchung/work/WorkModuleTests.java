package vn.minhchung.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(WorkModuleTests.Handlers.class)
class WorkModuleTests {

    private static final UUID UNIT = UUID.nameUUIDFromBytes("unit:cong-an-tinh".getBytes());
    private static final Actor STARTER = SignedIn.actor(UNIT, Role.AGGREGATOR);
    private static final Actor OTHER = SignedIn.actor(UNIT, Role.OFFICER);

    /** Does what the test tells it, step by step. */
    static class Puppet implements JobHandler {
        final BlockingQueue<Actor> started = new LinkedBlockingQueue<>();
        private final Map<UUID, Semaphore> steps = new ConcurrentHashMap<>();
        private final CurrentActor currentActor;

        Puppet(CurrentActor currentActor) {
            this.currentActor = currentActor;
        }

        Semaphore steps(UUID job) {
            return steps.computeIfAbsent(job, id -> new Semaphore(0));
        }

        @Override
        public String kind() {
            return "test.puppet";
        }

        @Override
        public void run(JobRun run) throws Exception {
            if (run.payload().containsKey("fault")) {
                throw new IllegalStateException("broken on purpose");
            }
            if (run.payload().containsKey("refusal")) {
                throw new JobNotFound();
            }
            started.add(currentActor.get());
            int total = Integer.parseInt(run.payload("steps"));
            for (int i = 0; i < total; i++) {
                steps(run.id()).acquire();
                run.throwIfCancelled();
                run.progress(i + 1, total);
            }
            run.finish("/ket-qua");
        }
    }

    /** Everybody still is who they were when they started the job, but for those the test has changed since. */
    static class Changed extends SignedIn.Known {
        private final Map<UUID, Optional<Actor>> since = new ConcurrentHashMap<>();

        @Override
        public Optional<Actor> now(UUID account, @Nullable String address) {
            return since.getOrDefault(account, super.now(account, address));
        }
    }

    @TestConfiguration
    static class Handlers {
        @Bean
        Changed changed() {
            return new Changed();
        }

        @Bean
        Puppet puppet(CurrentActor currentActor) {
            return new Puppet(currentActor);
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    Workers workers;

    @Autowired
    JobRows rows;

    @Autowired
    Puppet puppet;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Changed changed;

    private UUID start(Map<String, String> payload) {
        return currentActor.as(STARTER, () -> jobs.start("test.puppet", "Việc thử", payload));
    }

    private Job job(UUID id) {
        return currentActor.as(STARTER, () -> jobs.find(id));
    }

    @Test
    void aJobRunsAsItsStarterTellsItsProgressAndEndsWithAResult(Scenario scenario) throws Exception {
        var id = start(Map.of("steps", "2"));
        assertThat(puppet.started.poll(10, TimeUnit.SECONDS)).isEqualTo(STARTER);
        puppet.steps(id).release(2);
        scenario.stimulate(() -> {})
                .andWaitForStateChange(() -> job(id), job -> !job.open())
                .andVerify(job -> {
                    assertThat(job.state()).isEqualTo(JobState.DONE);
                    assertThat(job.result()).isEqualTo("/ket-qua");
                    assertThat(job.percent()).isEqualTo(100);
                });
    }

    @Test
    void aJobWhoseWorkerDiedStartsAgain(Scenario scenario) {
        var id = interrupted(STARTER);
        scenario.stimulate(workers::wake)
                .andWaitForStateChange(() -> job(id), job -> !job.open())
                .andVerify(job -> assertThat(job.state()).isEqualTo(JobState.DONE));
    }

    /** A job as a process leaves it that was killed an hour ago. */
    private UUID interrupted(Actor starter) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into work.job (id, kind, title, payload, account, created_at, state, worker, lease_until,
                                              attempts)
                        values (:id, 'test.puppet', 'Bị ngắt', '{"steps":"0"}', :account, now(), 'RUNNING',
                                gen_random_uuid(), clock_timestamp() - interval '1 hour', 1)
                        """).param("id", id).param("account", starter.account()).update();
        return id;
    }

    @Test
    void aJobThatStartsAgainHasTheRolesItsStarterHasByThen(Scenario scenario) {
        var starter = SignedIn.actor(UNIT, Role.AGGREGATOR, Role.LEADER);
        var since = new Actor(
                starter.account(),
                starter.person(),
                starter.name(),
                null,
                starter.unit(),
                starter.unitName(),
                Set.of(),
                null);
        changed.since.put(starter.account(), Optional.of(since));
        var id = interrupted(starter);
        scenario.stimulate(workers::wake)
                .andWaitForStateChange(() -> currentActor.as(starter, () -> jobs.find(id)), job -> !job.open())
                .andVerify(job ->
                        assertThat(puppet.started.removeIf(since::equals)).isTrue());
    }

    @Test
    void aJobOfAClosedAccountDoesNotRun(Scenario scenario) {
        var starter = SignedIn.actor(UNIT, Role.AGGREGATOR, Role.AUDITOR);
        changed.since.put(starter.account(), Optional.empty());
        var id = interrupted(starter);
        scenario.stimulate(workers::wake)
                .andWaitForStateChange(() -> currentActor.as(starter, () -> jobs.find(id)), job -> !job.open())
                .andVerify(job -> {
                    assertThat(job.state()).isEqualTo(JobState.FAILED);
                    assertThat(job.error()).contains("đã ngừng sử dụng");
                    assertThat(puppet.started)
                            .noneMatch(actor -> actor.account().equals(starter.account()));
                });
    }

    @Test
    void aCancelledJobStopsWhereItsHandlerLooks(Scenario scenario) throws Exception {
        var id = start(Map.of("steps", "5"));
        puppet.started.poll(10, TimeUnit.SECONDS);
        currentActor.run(STARTER, () -> jobs.cancel(id));
        puppet.steps(id).release();
        scenario.stimulate(() -> {})
                .andWaitForStateChange(() -> job(id), job -> !job.open())
                .andVerify(job -> assertThat(job.state()).isEqualTo(JobState.CANCELLED));
    }

    @Test
    void whatGoesWrongIsToldInWordsThePersonUnderstands(Scenario scenario) {
        var fault = start(Map.of("fault", "yes"));
        var refusal = start(Map.of("refusal", "yes"));
        scenario.stimulate(() -> {})
                .andWaitForStateChange(() -> job(fault), job -> !job.open())
                .andVerify(job -> assertThat(job.error()).contains("Đã có lỗi").contains(fault.toString()));
        scenario.stimulate(() -> {})
                .andWaitForStateChange(() -> job(refusal), job -> !job.open())
                .andVerify(job -> assertThat(job.error()).contains("Không tìm thấy việc"));
    }

    @Test
    void onlyTheStarterAndAdministratorsSeeAJob() {
        var id = start(Map.of("steps", "0"));
        assertThatThrownBy(() -> currentActor.as(OTHER, () -> jobs.find(id))).isInstanceOf(NotAllowed.class);
        var administrator = SignedIn.actor(UUID.randomUUID(), Role.ADMINISTRATOR);
        assertThat(currentActor.as(administrator, () -> jobs.find(id)).title()).isEqualTo("Việc thử");
    }

    @Test
    void thePageShowsABarThatAsksAgainUntilTheJobEnds(Scenario scenario) throws Exception {
        var id = start(Map.of("steps", "4"));
        puppet.started.poll(10, TimeUnit.SECONDS);
        puppet.steps(id).release(1);
        scenario.stimulate(() -> {})
                .andWaitForStateChange(() -> job(id), job -> job.done() > 0)
                .andVerify(job -> assertThat(job.percent()).isEqualTo(25));
        assertThat(page("/viec-nen/" + id)).contains("Việc thử", "every 1s", "1/4", "Hủy");
        assertThat(page("/viec-nen/" + id + "/tien-do?dangChay=true"))
                .contains("every 1s")
                .doesNotContain("mc-toast");

        puppet.steps(id).release(3);
        scenario.stimulate(() -> {})
                .andWaitForStateChange(() -> job(id), job -> !job.open())
                .andVerify(job -> assertThat(job.state()).isEqualTo(JobState.DONE));
        assertThat(page("/viec-nen/" + id + "/tien-do?dangChay=true"))
                .contains("/ket-qua", "Đã xong")
                .doesNotContain("every 1s");
        var last = mvc.perform(get("/viec-nen/" + id + "/tien-do?dangChay=true")
                .header("HX-Request", "true")
                .with(SignedIn.as(STARTER)));
        assertThat(last.getResponse().getHeader("HX-Trigger")).contains("mc:toast");
        assertThat(page("/viec-nen")).contains("Việc thử");
        assertThat(mvc.perform(get("/viec-nen/" + id + "?chuyen=1").with(SignedIn.as(STARTER))))
                .hasRedirectedUrl("/ket-qua");
        assertThat(mvc.perform(get("/viec-nen/" + id).with(SignedIn.as(OTHER)))).hasStatus(403);
        assertThat(mvc.perform(get("/viec-nen?moi=true").with(SignedIn.as(OTHER))))
                .hasStatus(403);
    }

    @Test
    void aJobThatWaitsIsCancelledByAButtonWithoutJavaScriptToo() throws Exception {
        var id = start(Map.of("steps", "3"));
        puppet.started.poll(10, TimeUnit.SECONDS);
        assertThat(mvc.perform(post("/viec-nen/" + id + "/huy").with(csrf()).with(SignedIn.as(STARTER))))
                .hasRedirectedUrl("/viec-nen/" + id);
        assertThat(page("/viec-nen/" + id)).contains("Đang hủy").doesNotContain("/huy");
        puppet.steps(id).release(1);
    }

    private String page(String path) throws Exception {
        var result = mvc.perform(get(path).with(SignedIn.as(STARTER)));
        assertThat(result).hasStatusOk().bodyText().doesNotContain("??");
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aKindWithoutAHandlerIsABug() {
        assertThatThrownBy(() -> currentActor.as(STARTER, () -> jobs.start("test.unknown", "Việc lạ", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
