package vn.minhchung.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.web.Column;
import vn.minhchung.web.Filter;
import vn.minhchung.web.ListDefinition;
import vn.minhchung.web.ListState;
import vn.minhchung.web.Lists;
import vn.minhchung.web.Words;

/** The pages on which inspectors search the trail (trang nhật ký). */
@Controller
class AuditPages {

    private static final Role[] READERS = {Role.AUDITOR, Role.ADMINISTRATOR};

    /** More values than these are counted in the list and told one by one on the page of the entry. */
    private static final int FEW = 8;

    /** One value before and after (giá trị thay đổi). */
    record Change(
            String label, @Nullable String before, @Nullable String after) {}

    /** What an entry is about, and where everything else about it is (đối tượng). */
    record Subject(String label, String identifier, String link) {}

    private final AuditQueries queries;
    private final Lists lists;
    private final CurrentActor currentActor;
    private final Words words;
    private final JsonMapper json;
    private final Subjects subjects;

    AuditPages(
            AuditQueries queries,
            Lists lists,
            CurrentActor currentActor,
            Words words,
            JsonMapper json,
            Subjects subjects) {
        this.queries = queries;
        this.lists = lists;
        this.currentActor = currentActor;
        this.words = words;
        this.json = json;
        this.subjects = subjects;
    }

    /** One for each request, because it remembers the names it has looked up. */
    private ListState<AuditQueries.Row> state(HttpServletRequest request) {
        var named = subjects.once();
        return define(named, about(request, named)).state(request);
    }

    private ListDefinition<AuditQueries.Row> define(Subjects.Named named, Filter about) {
        return ListDefinition.named("audit.entries", "audit.list.count", AuditQueries.SELECT, AuditQueries.Row.class)
                .orderedBy("at desc, id desc")
                .column(Column.<AuditQueries.Row>moment("luc", "audit.entry.at", AuditQueries.Row::at)
                        .linking(row -> "/nhat-ky/" + row.id())
                        .wide(150)
                        .onPhone(Column.Phone.RIGHT))
                .column(Column.<AuditQueries.Row>text("nguoi", "audit.entry.person", row -> person(row.personName()))
                        .wide(150)
                        .onPhone(Column.Phone.LEFT))
                .column(Column.<AuditQueries.Row>text("chuc-vu", "audit.entry.post", AuditQueries.Row::post)
                        .wide(190))
                .column(Column.<AuditQueries.Row>text("don-vi", "audit.entry.unit", AuditQueries.Row::unitName)
                        .wide(150))
                .column(Column.<AuditQueries.Row>text(
                                "viec", "audit.entry.action", row -> words.textOr(row.action(), row.action()))
                        .linking(row -> "/nhat-ky/" + row.id())
                        .wide(190)
                        .onPhone(Column.Phone.SECOND))
                .column(Column.<AuditQueries.Row>text(
                                "doi-tuong", "audit.entry.subject", row -> named.label(row.subject()))
                        .linking(row -> about(row.subject()))
                        .wide(230)
                        .onDemand())
                .column(Column.<AuditQueries.Row>text("thay-doi", "audit.entry.changes", row -> summary(row, named))
                        .onPhone(Column.Phone.NOTE))
                .column(Column.<AuditQueries.Row>text("dia-chi", "audit.entry.address", AuditQueries.Row::address)
                        .wide(110)
                        .onDemand())
                .filter(Filter.search("q", "audit.list.search", "folded"))
                .filter(Filter.dates("ngay", "audit.entry.at", "day"))
                .filter(Filter.choice("nguoi", "audit.entry.person", "account in (:nguoi)", queries::people)
                        .parsedBy(UUID::fromString))
                .filter(Filter.choice("viec", "audit.entry.action", "action in (:viec)", this::actions))
                .filter(Filter.choice("don-vi", "audit.entry.unit", "unit in (:don_vi)", queries::units)
                        .parsedBy(UUID::fromString))
                .filter(about.secondary())
                .view("audit.list.view.all", "")
                .view("audit.list.view.refused", "viec=" + AuditTrail.REFUSED)
                .view("audit.list.view.viewed", "viec=" + AuditTrail.VIEWED)
                .build();
    }

    /** What the list is narrowed to has its name; what it is not yet narrowed to can only be typed as the identifier. */
    private static Filter about(HttpServletRequest request, Subjects.Named named) {
        var condition = "id in (select about.entry from audit.entry_subject about where about.subject in (:doi_tuong))";
        var asked = Stream.of(Objects.requireNonNullElse(request.getParameterValues("doi-tuong"), new String[0]))
                .map(String::strip)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .map(subject -> Filter.Option.text(subject, named.label(subject)))
                .toList();
        return asked.isEmpty()
                ? Filter.exact("doi-tuong", "audit.entry.subject", condition)
                : Filter.choice("doi-tuong", "audit.entry.subject", condition, () -> asked);
    }

    @GetMapping("/nhat-ky")
    String list(HttpServletRequest request, Model model) {
        currentActor.get().require(READERS);
        model.addAttribute("list", lists.view(state(request), Map.of()));
        model.addAttribute("seals", queries.seals());
        return "audit/list";
    }

    @GetMapping("/nhat-ky/excel")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        currentActor.get().require(READERS);
        lists.excel(state(request), words.text("audit.list.title"), Map.of(), response);
    }

    @GetMapping("/nhat-ky/{id}")
    String entry(@PathVariable UUID id, Model model) {
        currentActor.get().require(READERS);
        var row = queries.find(id).orElseThrow(EntryNotFound::new);
        var named = subjects.once();
        model.addAttribute("entry", row);
        model.addAttribute("action", words.textOr(row.action(), row.action()));
        model.addAttribute("person", person(row.personName()));
        model.addAttribute(
                "subjects",
                queries.subjects(id).stream()
                        .map(one -> new Subject(named.label(one), one, about(one)))
                        .toList());
        model.addAttribute("changes", changes(row, named, Integer.MAX_VALUE));
        return "audit/entry";
    }

    private List<Filter.Option> actions() {
        return queries.actions().stream()
                .map(action -> Filter.Option.text(action, words.textOr(action, action)))
                .toList();
    }

    private String person(@Nullable String name) {
        return name == null ? words.text("audit.nobody") : name;
    }

    private static String about(String subject) {
        return "/nhat-ky?doi-tuong=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private String summary(AuditQueries.Row row, Subjects.Named named) {
        return changes(row, named, FEW).stream()
                .map(change -> change.before() == null
                        ? change.label() + ": " + change.after()
                        : change.label() + ": " + change.before() + " → "
                                + (change.after() == null ? "–" : change.after()))
                .collect(Collectors.joining("; "));
    }

    private List<Change> changes(AuditQueries.Row row, Subjects.Named named, int most) {
        var before = values(row.before());
        var after = values(row.after());
        var module = row.action().substring(0, Math.max(0, row.action().indexOf('.')));
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .map(key -> new Change(
                        words.textOr(module + ".audit.field." + key, key),
                        shown(before.get(key), named, most),
                        shown(after.get(key), named, most)))
                .toList();
    }

    private Map<String, Object> values(String stored) {
        return json.readValue(stored, new TypeReference<Map<String, Object>>() {});
    }

    /** A value that is itself a message key, an enum's label for instance, becomes its text, one that is a subject its name. */
    private @Nullable String shown(@Nullable Object value, Subjects.Named named, int most) {
        return switch (value) {
            case null -> null;
            case List<?> none when none.isEmpty() -> "–";
            case List<?> many ->
                many.size() > most
                        ? words.text("audit.entry.many", many.size())
                        : many.stream()
                                .map(one -> String.valueOf(shown(one, named, most)))
                                .collect(Collectors.joining(", "));
            default -> {
                var plain = String.valueOf(value);
                yield plain.matches("[a-z]+(\\.[\\w-]+)+")
                        ? words.textOr(plain, plain)
                        : named.name(plain).orElseGet(() -> subjects.dated(plain));
            }
        };
    }
}
