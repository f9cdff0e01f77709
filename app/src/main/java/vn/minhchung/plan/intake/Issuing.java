package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.minhchung.document.SourceLine;
import vn.minhchung.plan.AcceptedGap;
import vn.minhchung.plan.Clarity;
import vn.minhchung.plan.NewPlan;
import vn.minhchung.plan.NewTask;
import vn.minhchung.plan.Owner;
import vn.minhchung.plan.Provision;
import vn.minhchung.plan.SourceQuote;
import vn.minhchung.web.Words;

/** Turns a settled review into the plan that is issued (lập kế hoạch phát hành từ bản nháp). */
@Component
class Issuing {

    private final Words words;

    Issuing(Words words) {
        this.words = words;
    }

    NewPlan plan(Review review) {
        var draft = review.draft();
        var details = draft.details();
        return new NewPlan(
                details.number(),
                Objects.requireNonNull(details.issuedOn()),
                details.title(),
                details.issuer(),
                Objects.requireNonNull(details.aggregator()),
                draft.file(),
                draft.reading().groups(),
                review.rows().stream().map(line -> task(review, line)).toList(),
                draft.reading().items().stream().map(Issuing::provision).toList());
    }

    static Provision provision(Draft.Item item) {
        return new Provision(
                item.kind(),
                item.section(),
                item.text(),
                item.level(),
                item.value(),
                item.more().upper(),
                item.more().comparison(),
                item.unit(),
                item.more().from(),
                item.by(),
                item.more().facts(),
                item.line(),
                item.page());
    }

    NewTask task(Review review, Review.Line line) {
        var body = line.body();
        return new NewTask(
                body.group(),
                body.subgroup(),
                body.number(),
                body.content(),
                owners(line.lead()),
                owners(line.coordinating()),
                body.lead(),
                body.coordinating(),
                body.result(),
                line.deadline(),
                quotes(review.source(), body.spans()),
                gaps(review, line));
    }

    static List<Owner> owners(List<Named> names) {
        return names.stream()
                .<Owner>mapMulti((named, out) -> {
                    switch (named.meaning()) {
                        case Meaning.One(var unit, var name, var why) -> out.accept(new Owner.OneUnit(unit));
                        case Meaning.Several(var unitClass, var name, var members, var why) ->
                            out.accept(new Owner.UnitClass(unitClass));
                        case Meaning.Nobody nobody -> {}
                        case Meaning.Unknown() -> {}
                    }
                })
                .distinct()
                .toList();
    }

    static List<SourceQuote> quotes(List<SourceLine> source, List<Row.Span> spans) {
        return spans.stream()
                .filter(span -> span.line() >= 1 && span.line() <= source.size())
                .map(span -> new SourceQuote(
                        span.line(),
                        span.page(),
                        cut(span.text(source), 10_000),
                        SourceQuote.Cell.valueOf(span.column().name()),
                        null))
                .toList();
    }

    /** One entry for each of the six; what is accepted twice in one is joined, with both reasons. */
    private List<AcceptedGap> gaps(Review review, Review.Line line) {
        var byAspect = new EnumMap<Clarity, AcceptedGap>(Clarity.class);
        for (var gap : line.gaps()) {
            review.acceptance(line.row().id(), gap).ifPresent(acceptance -> {
                var reason =
                        words.vietnamese("intake.gap." + gap.rule(), gap.args().toArray());
                byAspect.merge(
                        gap.dimension(),
                        new AcceptedGap(
                                gap.dimension(),
                                cut(reason),
                                cut(acceptance.reason()),
                                acceptance.personName(),
                                acceptance.at()),
                        (a, b) -> new AcceptedGap(
                                a.aspect(),
                                cut(a.reason() + " " + b.reason()),
                                both(a.decision(), b.decision(), 2000),
                                both(a.personName(), b.personName(), 200),
                                a.at().isAfter(b.at()) ? a.at() : b.at()));
            });
        }
        return new ArrayList<>(byAspect.values());
    }

    /** What is kept as the reason where a person ticks that the plan is issued as it stands. */
    String adviceAccepted() {
        return words.vietnamese("intake.issue.advice-accepted");
    }

    private static String both(String one, String other, int most) {
        return one.equals(other) ? one : cut(one + "; " + other, most);
    }

    private static String cut(String text) {
        return cut(text, 2000);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
