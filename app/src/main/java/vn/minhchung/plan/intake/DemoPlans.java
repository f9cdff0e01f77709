package vn.minhchung.plan.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.organisation.Unit;
import vn.minhchung.plan.Plans;
import vn.minhchung.platform.DemoClock;

/**
 * The three plans of the demo (kế hoạch mẫu), taken in the way a person would: stored, read, reviewed, issued. Where they
 * come from stands in {@code demo/plans/SOURCE.md}.
 */
@Component
@Profile("demo")
class DemoPlans implements ApplicationModuleInitializer {

    private static final String ISSUER = "Ủy ban nhân dân tỉnh Tuyên Quang";
    private static final String REASON =
            "Dữ liệu mẫu: giữ nguyên câu chữ văn bản đã ban hành; đơn vị tổng hợp hướng dẫn cụ thể khi giao việc.";

    /**
     * A plan of the demo.
     *
     * @param number what two of the renderings do not print
     */
    private record Sample(String file, String number, LocalDate issuedOn, UUID aggregator) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("154-KH-UBND-2022.pdf-text.txt", "154/KH-UBND", LocalDate.of(2022, 8, 12), Unit.idOf("so-khcn")),
            new Sample(
                    "230-KH-UBND-2022.pdf-text.txt",
                    "230/KH-UBND",
                    LocalDate.of(2022, 12, 16),
                    Unit.idOf("cong-an-tinh")),
            new Sample(
                    "21-KH-UBND-2025.ocr-markdown.txt",
                    "21/KH-UBND",
                    LocalDate.of(2025, 7, 31),
                    Unit.idOf("cong-an-tinh")));

    private final Intake intake;
    private final Readings readings;
    private final KnownDocuments known;
    private final Reviews reviews;
    private final Plans plans;
    private final Attachments attachments;
    private final CurrentActor current;
    private final DemoClock clock;
    private final boolean empty;
    private final int copies;

    DemoPlans(
            Intake intake,
            Readings readings,
            KnownDocuments known,
            Reviews reviews,
            Plans plans,
            Attachments attachments,
            CurrentActor current,
            DemoClock clock,
            @Value("${minhchung.empty}") boolean empty,
            @Value("${minhchung.demo.copies:0}") int copies) {
        this.intake = intake;
        this.readings = readings;
        this.known = known;
        this.reviews = reviews;
        this.plans = plans;
        this.attachments = attachments;
        this.current = current;
        this.clock = clock;
        this.empty = empty;
        this.copies = copies;
    }

    @Override
    public void initialize() {
        if (empty) {
            return;
        }
        for (var sample : samples()) {
            if (plans.find(sample.number(), sample.issuedOn(), ISSUER).isEmpty()) {
                // On the morning after its date, so that the months since then can be told.
                var morning = sample.issuedOn()
                        .plusDays(1)
                        .atTime(8, 0)
                        .atZone(clock.getZone())
                        .toInstant();
                clock.at(morning, () -> current.run(Actor.system(), () -> take(sample)));
            }
        }
    }

    /** The benchmarks ask for more work than a province has: Plan 21 again under other numbers. */
    private List<Sample> samples() {
        var again = SAMPLES.getLast();
        return Stream.concat(
                        SAMPLES.stream(),
                        IntStream.rangeClosed(1, copies)
                                .mapToObj(copy -> new Sample(
                                        again.file(), "21." + copy + "/KH-UBND", again.issuedOn(), again.aggregator())))
                .toList();
    }

    private void take(Sample sample) {
        var content = content(sample.file());
        var draft =
                intake.start(attachments.store(sample.file(), new ByteArrayInputStream(content)), sample.aggregator());
        readings.keep(draft, DocumentReader.read(sample.file(), content), 0);
        if (known.differences(draft).isPresent()) {
            known.decide(draft, Sameness.Choice.OTHER, REASON);
        }
        var read = reviews.draft(draft).details();
        intake.describe(
                draft,
                new Draft.Details(
                        sample.number(),
                        sample.issuedOn(),
                        read.title().isBlank() ? sample.number() : read.title(),
                        ISSUER,
                        read.signer(),
                        sample.aggregator()));
        // Bodies of the centre are named in two cells and are given nothing by a province.
        reviews.of(draft).unknown().forEach(one -> intake.choose(draft, one.name(), false, null));
        var review = reviews.of(draft);
        review.openByRule().keySet().forEach(rule -> intake.accept(draft, rule, null, REASON));
        review.openPlanGaps().forEach(gap -> intake.accept(draft, gap.rule(), null, REASON));
        intake.issue(draft, true);
    }

    private static byte[] content(String file) {
        try (var in = Objects.requireNonNull(DemoPlans.class.getResourceAsStream("/demo/plans/" + file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
