package vn.minhchung.plan.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.plan.Provision;
import vn.minhchung.platform.Ids;

/**
 * Changes what a plan lays down beside its task table (sửa nội dung khác của kế hoạch). As with the rows, each change is saved at once,
 * remembered with all items as they were, and can be taken back by {@link Editing#undo}.
 */
@Service
@Transactional
class ItemEditing {

    private final Drafts drafts;
    private final Intake intake;
    private final Examples examples;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    ItemEditing(
            Drafts drafts,
            Intake intake,
            Examples examples,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.drafts = drafts;
        this.intake = intake;
        this.examples = examples;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param since the change that the page knew as the newest, so that a form sent twice adds once
     * @return the identifier of the new item
     */
    UUID add(UUID draft, ItemForm form, @Nullable UUID since) {
        var items = open(draft);
        if (since != null
                && drafts.editSince(draft, since, current.get().account(), "ITEM_ADD")
                        .isPresent()) {
            return items.getLast().id();
        }
        var item = form.item(ids.next(), 0, List.of());
        var after = new ArrayList<>(items);
        after.add(item);
        replace(draft, "ITEM_ADD", items, after, null, item);
        return item.id();
    }

    /** @throws ItemChanged when somebody else changed the item since the form was opened */
    void edit(UUID draft, UUID id, ItemForm form) {
        var items = open(draft);
        var former = find(items, id).orElseThrow(DraftRefusals.RowGone::new);
        var item = form.item(id, former.version() + 1, former.spans());
        if (item.saysTheSameAs(former) && former.doubt() == null) {
            return;
        }
        if (former.version() != form.version()) {
            throw new ItemChanged(former);
        }
        var likewise = Boolean.TRUE.equals(form.alike()) ? alike(items, former) : List.<Draft.Item>of();
        var after = items.stream()
                .map(other -> other.equals(former)
                        ? item
                        : likewise.contains(other) ? other.levelled(item.level(), other.version() + 1) : other)
                .toList();
        var edit = replace(draft, "ITEM_EDIT", items, after, former, item);
        learn(draft, former, item, edit);
        likewise.forEach(other -> learn(draft, other, other.levelled(item.level(), 0), edit));
    }

    /** The others of the same part of the document that hold for the same level. */
    static List<Draft.Item> alike(List<Draft.Item> items, Draft.Item item) {
        return ItemForm.asksLevel(item.kind()) && item.kind() != Provision.Kind.DUTY
                ? items.stream()
                        .filter(other -> !other.id().equals(item.id())
                                && ItemForm.asksLevel(other.kind())
                                && other.kind() != Provision.Kind.DUTY
                                && part(other).equals(part(item))
                                && Objects.equals(other.level(), item.level()))
                        .toList()
                : List.of();
    }

    /** "II.2" of "II.2.a": what stands there together is for one level. */
    static String part(Draft.Item item) {
        int end = item.section().lastIndexOf('.');
        return end < 0 ? item.section() : item.section().substring(0, end);
    }

    /** What was read otherwise than it is meant teaches how to read the same words. */
    private void learn(UUID draft, Draft.Item former, Draft.Item item, UUID edit) {
        if (former.spans().isEmpty()) {
            return;
        }
        var known = drafts.find(draft).orElseThrow(DraftRefusals.DraftNotFound::new);
        if (ItemForm.asksLevel(item.kind()) && !Objects.equals(former.level(), item.level())) {
            examples.level(known, former.text(), item.level(), edit);
        }
        if (item.kind() == Provision.Kind.REPORTING
                && !(Objects.equals(former.unit(), item.unit())
                        && former.more().facts().equals(item.more().facts()))) {
            examples.report(
                    known,
                    former.text(),
                    new Lessons.Report(item.unit(), item.more().facts()),
                    edit);
        }
    }

    /** Nothing when it is gone already. */
    void delete(UUID draft, UUID id) {
        var items = open(draft);
        find(items, id).ifPresent(item -> {
            var after = new ArrayList<>(items);
            after.remove(item);
            replace(draft, "ITEM_DELETE", items, after, item, null);
        });
    }

    /** The items as they were, those that differ from {@code now} under a version that no open form knows. */
    static List<Draft.Item> restored(List<Draft.Item> before, List<Draft.Item> now) {
        var current = now.stream().collect(Collectors.toMap(Draft.Item::id, Function.identity()));
        return before.stream()
                .map(item -> {
                    var other = current.get(item.id());
                    return item.equals(other)
                            ? item
                            : item.version((other == null ? item.version() : other.version()) + 1);
                })
                .toList();
    }

    static Optional<Draft.Item> find(List<Draft.Item> items, UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private List<Draft.Item> open(UUID draft) {
        var locked = intake.change(draft);
        Intake.requireReviewable(locked);
        return locked.reading().items();
    }

    private UUID replace(
            UUID draft,
            String action,
            List<Draft.Item> before,
            List<Draft.Item> after,
            Draft.@Nullable Item former,
            Draft.@Nullable Item item) {
        drafts.items(draft, after);
        var subject = item == null ? former : item;
        var edit = ids.next();
        drafts.insertEdit(
                draft,
                current.get().account(),
                new Drafts.Edit(
                        edit,
                        action,
                        subject == null ? "" : subject.section(),
                        current.get().name(),
                        clock.instant(),
                        List.of(),
                        List.of(),
                        before));
        var was = fields(former);
        var is = fields(item);
        was.entrySet().removeAll(fields(item).entrySet());
        is.entrySet().removeAll(fields(former).entrySet());
        is.put("change", "intake.edit." + action);
        if (subject != null) {
            is.put("kind", "intake.kind." + subject.kind());
        }
        events.publishEvent(new IntakeEvent(draft, IntakeEvent.Action.CHANGED, was, is));
        return edit;
    }

    /** The filled fields of an item, for the trail. */
    private static Map<String, Object> fields(Draft.@Nullable Item item) {
        var fields = new TreeMap<String, Object>();
        if (item != null) {
            fields.put("section", item.section());
            fields.put("text", item.text());
            putUnlessNull(fields, "level", item.level());
            var comparison = item.more().comparison();
            putUnlessNull(fields, "comparison", comparison == null ? null : "intake.item.comparison." + comparison);
            putUnlessNull(fields, "value", item.value());
            putUnlessNull(fields, "upper", item.more().upper());
            putUnlessNull(fields, "unit", item.unit());
            putUnlessNull(fields, "from", item.more().from());
            putUnlessNull(fields, "by", item.by());
            item.more().facts().forEach((name, value) -> fields.put(name, value));
        }
        return fields;
    }

    private static void putUnlessNull(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** Somebody else changed the item meanwhile (nội dung vừa được người khác sửa); the page shows both values. */
    static final class ItemChanged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Draft.Item stored;

        ItemChanged(Draft.Item stored) {
            super("item " + stored.id() + " is at version " + stored.version());
            this.stored = stored;
        }

        Draft.Item stored() {
            return stored;
        }
    }
}
