package vn.minhchung.plan.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.minhchung.document.Reporting;
import vn.minhchung.web.Forms;

/**
 * When and how a report is due, as typed (biểu mẫu chế độ báo cáo); part of {@link ItemForm}.
 *
 * @param day of the report month on which it is due
 * @param month of the year, where a day of each year is named
 * @param dataFrom the first day of the data, in the month {@code dataFromMonth}
 * @param to who receives it; via through whom
 */
record ReportForm(
        Reporting.@Nullable Cycle cycle,
        @Nullable Due due,
        @Min(1) @Max(31) @Nullable Integer day,
        @Min(1) @Max(12) @Nullable Integer month,
        @Min(1) @Max(31) @Nullable Integer dataFrom,
        @Nullable Month dataFromMonth,
        @Min(1) @Max(31) @Nullable Integer dataTo,
        @Nullable Month dataToMonth,
        @Size(max = ItemForm.FACT) @Nullable String to,
        @Size(max = ItemForm.FACT) @Nullable String via) {

    /** How a due day is meant (cách tính ngày gửi). */
    enum Due {
        /** Trước ngày. */
        BEFORE,
        /** Vào ngày. */
        ON
    }

    /** The month that a day of the data lies in, seen from the report month (tháng của số liệu). */
    enum Month {
        /** Tháng trước tháng báo cáo. */
        BEFORE(-1),
        /** Tháng báo cáo. */
        SAME(0),
        /** Tháng sau tháng báo cáo. */
        AFTER(1);

        private final int offset;

        Month(int offset) {
            this.offset = offset;
        }
    }

    static ReportForm of(@Nullable String cycle, Map<String, String> facts) {
        var before = facts.get(Fact.BEFORE_DAY);
        var from = Fact.MonthDay.of(facts.get(Fact.DATA_FROM));
        var to = Fact.MonthDay.of(facts.get(Fact.DATA_TO));
        return new ReportForm(
                cycle == null ? null : Reporting.Cycle.valueOf(cycle),
                before == null ? Due.ON : Due.BEFORE,
                number(before == null ? facts.get(Fact.DUE_DAY) : before),
                number(facts.get(Fact.DUE_MONTH)),
                from == null ? null : from.day(),
                month(from),
                to == null ? null : to.day(),
                month(to),
                facts.get(Fact.TO),
                facts.get(Fact.VIA));
    }

    private static @Nullable Integer number(@Nullable String fact) {
        return fact == null ? null : Integer.valueOf(fact);
    }

    private static Month month(Fact.@Nullable MonthDay day) {
        return Arrays.stream(Month.values())
                .filter(month -> day != null && month.offset == day.offset())
                .findFirst()
                .orElse(Month.SAME);
    }

    void check(Errors errors) {
        if (month != null && day == null) {
            Forms.reject(errors, "report.day", null, "intake.item.due.day.missing");
        }
    }

    @Nullable
    String cycleName() {
        return cycle == null ? null : cycle.name();
    }

    Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        if (day != null) {
            facts.put(due == Due.BEFORE ? Fact.BEFORE_DAY : Fact.DUE_DAY, day.toString());
        }
        if (month != null) {
            facts.put(Fact.DUE_MONTH, month.toString());
        }
        put(facts, Fact.DATA_FROM, dataFrom, dataFromMonth);
        put(facts, Fact.DATA_TO, dataTo, dataToMonth);
        ItemForm.put(facts, Fact.TO, to);
        ItemForm.put(facts, Fact.VIA, via);
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable Integer day, @Nullable Month month) {
        if (day != null) {
            facts.put(name, new Fact.MonthDay(day, month == null ? 0 : month.offset).toString());
        }
    }
}
