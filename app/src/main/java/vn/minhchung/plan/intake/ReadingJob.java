package vn.minhchung.plan.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.work.JobHandler;
import vn.minhchung.work.JobRun;

/** Reads the file of a draft in the background (việc nền đọc văn bản). */
@Component
class ReadingJob implements JobHandler {

    static final String KIND = "plan.intake.read";

    private final Drafts drafts;
    private final Readings readings;
    private final Attachments attachments;
    private final Clock clock;

    ReadingJob(Drafts drafts, Readings readings, Attachments attachments, Clock clock) {
        this.drafts = drafts;
        this.readings = readings;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        var draft = UUID.fromString(run.payload("draft"));
        run.step("intake.job.open");
        read(draft, run);
        run.finish("/ke-hoach/nhap/" + draft);
    }

    private void read(UUID id, JobRun run) throws Exception {
        var draft = drafts.find(id).orElseThrow(DraftRefusals.DraftNotFound::new);
        var began = clock.instant();
        byte[] content;
        try (var in = attachments.open(draft.file())) {
            content = in.readAllBytes();
        }
        run.step("intake.job.read");
        var document = DocumentReader.read(draft.fileName(), content, (page, pages) -> {
            run.step("intake.job.recognise");
            run.progress(page - 1L, pages);
        });
        run.throwIfCancelled();
        run.step("intake.job.keep");
        readings.keep(id, document, Duration.between(began, clock.instant()).toMillis());
        run.progress(1, 1);
    }
}
