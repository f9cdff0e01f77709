package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.minhchung.testing.Sources;

/** A form takes as much text as the table behind it, so that a long text is refused with words and never by the database. */
class LengthTests {

    @ParameterizedTest
    @CsvSource({
        "plan/task/AssignmentPages, note, plan/V1__plans, note",
        "plan/task/AssignmentPages, figureLabel, plan/V1__plans, figure_label",
        "plan/intake/DetailsForm, number, plan/V1__plans, number",
        "plan/intake/DetailsForm, title, plan/V1__plans, title",
        "plan/intake/DetailsForm, issuer, plan/V1__plans, issuer",
        "organisation/ClassPages, name, organisation/V1__units, name",
        "organisation/StaffPages, title, organisation/V1__units, title",
        "organisation/StaffPages, decision, organisation/V1__units, decision"
    })
    void theFormTakesWhatTheTableTakes(String page, String field, String migration, String column) {
        var form = Sources.text(Sources.APP.resolve("src/main/java/vn/minhchung/" + page + ".java"));
        var table = Sources.text(Sources.APP.resolve("src/main/resources/db/migration/" + migration + ".sql"));
        assertThat(number(form, "@Size\\(max = ([\\w]+)\\) (?:@Nullable )?String " + field + "\\b"))
                .isEqualTo(number(table, "\\b" + column + "\\s+text[^,]*?char_length\\(" + column + "\\) <= (\\d+)"));
    }

    private static int number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        var named = found.group(1);
        return Character.isDigit(named.charAt(0))
                ? Integer.parseInt(named.replace("_", ""))
                : number(text, "int " + named + " = ([\\d_]+)");
    }
}
