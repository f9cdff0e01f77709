package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import vn.minhchung.testing.Sources;

/** A form takes as much text as the table behind it, so that a long text is refused with words and never by the database. */
class LengthTests {

    private static final Path CLASSES = Sources.APP.resolve("target/classes");

    /** The column that keeps what is written in a field. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("ActForm.note", "plan.entry.note"),
            Map.entry("ActForm.figureLabel", "plan.entry.figure_label"),
            Map.entry("GiveForm.reason", "plan.entry.note"),
            Map.entry("DetailsForm.number", "plan.directive.number"),
            Map.entry("DetailsForm.title", "plan.directive.title"),
            Map.entry("DetailsForm.issuer", "plan.directive.issuer"),
            Map.entry("DatedForm.basis", "plan.setting.basis"),
            Map.entry("ItemForm.section", "plan.provision.section"),
            Map.entry("ItemForm.text", "plan.provision.text"),
            Map.entry("ItemForm.level", "plan.provision.level"),
            Map.entry("ItemForm.unit", "plan.provision.unit"),
            Map.entry("NewClassForm.name", "organisation.unit_class.name"),
            Map.entry("ClassForm.name", "organisation.unit_class.name"),
            Map.entry("PostForm.name", "organisation.person.name"),
            Map.entry("PostForm.title", "organisation.post.title"),
            Map.entry("PostForm.decision", "organisation.post.decision"),
            Map.entry("FoundingForm.name", "organisation.unit.name"),
            Map.entry("FoundingForm.shortName", "organisation.unit.short_name"),
            Map.entry("CorrectionForm.statisticsCode", "organisation.unit.statistics_code"),
            Map.entry("CorrectionForm.identifier", "organisation.unit.identifier"),
            Map.entry("RestructuringForm.name", "organisation.unit.name"),
            Map.entry("RestructuringForm.shortName", "organisation.unit.short_name"),
            Map.entry("RestructuringForm.decision", "organisation.succession.decision"),
            Map.entry("SuccessorForm.decision", "organisation.succession.chosen_decision"),
            Map.entry("VillagesForm.decision", "organisation.succession.decision"),
            Map.entry("DayForm.name", "calendar.day_rule.name"),
            Map.entry("DayForm.legalBasis", "calendar.day_rule.legal_basis"),
            Map.entry("HoursForm.legalBasis", "calendar.office_day.legal_basis"));

    /** Texts of forms that no column limits as they are, and what does. */
    private static final Map<String, String> WITHOUT_COLUMN = Map.ofEntries(
            Map.entry("ActForm.back", "an address, followed and not kept"),
            Map.entry("DatedForm.name", "one of a list"),
            Map.entry("DetailsForm.aggregator", "one of a list"),
            Map.entry("DetailsForm.issuedOn", "read as a day"),
            Map.entry("DetailsForm.signer", "kept with the reading of the document, in one JSON value"),
            Map.entry("ItemForm.document", "ItemForm.FACT; kept in one JSON value"),
            Map.entry("ItemForm.mark", "ItemForm.FACT; kept in one JSON value"),
            Map.entry("ItemForm.position", "ItemForm.FACT; kept in one JSON value"),
            Map.entry("ItemForm.authority", "ItemForm.FACT; kept in one JSON value"),
            Map.entry("ReportForm.to", "ItemForm.FACT; kept in one JSON value"),
            Map.entry("ReportForm.via", "ItemForm.FACT; kept in one JSON value"),
            Map.entry("RowForm.number", "Row.Body says with words how long; kept in one JSON value"),
            Map.entry("RowForm.group", "one of the groups of the plan"),
            Map.entry("RowForm.subgroup", "Row.Body says with words how long; kept in one JSON value"),
            Map.entry("RowForm.content", "Column.CONTENT"),
            Map.entry("RowForm.lead", "Column.LEAD"),
            Map.entry("RowForm.coordinating", "Column.COORDINATING"),
            Map.entry("RowForm.result", "Column.RESULT"),
            Map.entry("RowForm.deadline", "Column.DEADLINE"),
            Map.entry("ClassForm.aliases", "several, one on a line, in an array"),
            Map.entry("GiveForm.unit", "looked up in the directory"),
            Map.entry("MemberForm.unit", "looked up in the directory"),
            Map.entry("FoundingForm.parent", "looked up in the directory"),
            Map.entry("FoundingForm.aliases", "several, one on a line, in an array"),
            Map.entry("CorrectionForm.aliases", "several, one on a line, in an array"),
            Map.entry("RestructuringForm.successors", "looked up in the directory"),
            Map.entry("VillagesForm.names", "several, one on a line; VillageNameTooLong"),
            Map.entry("HoursForm.unit", "looked up in the directory"),
            Map.entry("NewAccountForm.name", "NewAccountPages.problems"),
            Map.entry("NewAccountForm.title", "NewAccountPages.problems"),
            Map.entry("NewAccountForm.login", "Login.PATTERN"),
            Map.entry("NewAccountForm.decision", "NewAccountPages.problems"),
            Map.entry("GrantForm.decision", "AccountPages.problems"));

    @Test
    void everyTextOfEveryFormHasALimit() throws Exception {
        var expected = new TreeSet<>(COLUMNS.keySet());
        expected.addAll(WITHOUT_COLUMN.keySet());
        assertThat(texts().keySet()).isEqualTo(expected);
    }

    @Test
    void theFormTakesWhatTheTableTakes() throws Exception {
        var columns = columns();
        var texts = texts();
        COLUMNS.forEach((field, column) ->
                assertThat(texts.get(field)).as(field).isNotNull().isEqualTo(columns.get(column)));
    }

    /** The texts of all forms, like "DayForm.name", with the most characters they take; null without {@link Size}. */
    private static Map<String, Integer> texts() throws ReflectiveOperationException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Record.class));
        var texts = new TreeMap<String, Integer>();
        for (var found : scan.findCandidateComponents("vn.minhchung")) {
            var type = ClassUtils.forName(found.getBeanClassName(), null);
            if (type.getSimpleName().endsWith("Form") && isOurs(type)) {
                for (var component : type.getRecordComponents()) {
                    if (component.getType() == String.class) {
                        var size = type.getDeclaredField(component.getName()).getAnnotation(Size.class);
                        texts.put(type.getSimpleName() + "." + component.getName(), size == null ? null : size.max());
                    }
                }
            }
        }
        return texts;
    }

    private static boolean isOurs(Class<?> type) {
        return Files.exists(CLASSES.resolve(type.getName().replace('.', '/') + ".class"));
    }

    /** The limits that the tables check, like "calendar.day_rule.name". */
    private static Map<String, Integer> columns() {
        var tables = Pattern.compile("(?ms)^create table (\\w+\\.\\w+) \\((.*?)^\\);");
        var limits = Pattern.compile("(?m)^\\s+(\\w+)\\s+text\\b.*char_length\\(\\1\\) (?:<=|between 1 and) (\\d+)");
        var columns = new HashMap<String, Integer>();
        Sources.under(Sources.APP.resolve("src/main/resources/db/migration"), ".sql")
                .values()
                .forEach(text -> tables.matcher(text).results().forEach(table -> limits.matcher(table.group(2))
                        .results()
                        .forEach(column -> columns.put(
                                table.group(1) + "." + column.group(1), Integer.valueOf(column.group(2))))));
        return columns;
    }
}
