package vn.minhchung.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.vietnamese.SentenceCase;

/**
 * How dates and numbers are written (định dạng ngày, số): {@code @formats} in templates, the same in both languages.
 *
 * <p>A value that is absent is an en dash, never 0 and never blank.
 */
@Component("formats")
public class Formats {

    private static final String NONE = "–";
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Clock clock;
    private final Words words;

    Formats(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** 08/10/2025. */
    public String date(@Nullable LocalDate date) {
        return date == null ? NONE : DATE.format(date);
    }

    /** 08/10/2025, the day in Việt Nam. */
    public String date(@Nullable Instant moment) {
        return moment == null ? NONE : DATE.format(local(moment));
    }

    /** 08/10, for tables where the year is plain. */
    public String day(@Nullable LocalDate date) {
        return date == null ? NONE : DAY.format(date);
    }

    /** 08/10, the day in Việt Nam. */
    public String day(@Nullable Instant moment) {
        return moment == null ? NONE : DAY.format(local(moment));
    }

    /** 08:41. */
    public String time(@Nullable Instant moment) {
        return moment == null ? NONE : TIME.format(local(moment));
    }

    /** 08:41. */
    public String time(@Nullable LocalTime time) {
        return time == null ? NONE : TIME.format(time);
    }

    /** 08/10/2025 08:41. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? NONE : MOMENT.format(local(moment));
    }

    /** 10/2025. */
    public String month(@Nullable YearMonth month) {
        return month == null ? NONE : MONTH.format(month);
    }

    /** Thứ Tư, 08/10/2025. */
    public String weekday(@Nullable LocalDate date) {
        return date == null ? NONE : words.text("web.day." + date.getDayOfWeek().name()) + ", " + date(date);
    }

    /** 1.638; a fraction keeps its digits, at most six: 17,42. */
    public String number(@Nullable Number number) {
        return number == null ? NONE : decimals("#,##0.######").format(number).replace('-', '−');
    }

    /** A number with exactly {@code digits} after the comma, so that a column lines up: 17,40. */
    public String number(@Nullable Number number, int digits) {
        if (number == null) {
            return NONE;
        }
        var rounded = new BigDecimal(number.toString()).setScale(digits, RoundingMode.HALF_UP);
        return decimals("#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits)))
                .format(rounded)
                .replace('-', '−');
    }

    /** 78,4 % with a space that never breaks; {@code value} is already in percent. */
    public String percent(@Nullable Number value) {
        return value == null ? NONE : number(value) + NO_BREAK_SPACE + "%";
    }

    /** 78,4 % with exactly {@code digits} after the comma. */
    public String percent(@Nullable Number value, int digits) {
        return value == null ? NONE : number(value, digits) + NO_BREAK_SPACE + "%";
    }

    /** 90 %: rounded down to whole percent. */
    public String share(@Nullable Share share) {
        return share == null ? NONE : percent(share.percent());
    }

    /** "37/41 = 90,24… %": what {@link #share} rounded; null when it did not. */
    public @Nullable String exact(@Nullable Share share) {
        if (share == null || share.exact(0)) {
            return null;
        }
        return number(share.above()) + "/" + number(share.below()) + " = " + number(share.percent(2))
                + (share.exact(2) ? "" : "…") + NO_BREAK_SPACE + "%";
    }

    /** "quá 8 ngày", "hôm nay", "còn 2 ngày": how far {@code due} is from today. */
    public String due(@Nullable LocalDate due) {
        if (due == null) {
            return NONE;
        }
        long days = ChronoUnit.DAYS.between(today(), due);
        if (days == 0) {
            return words.text("web.days.today");
        }
        return days < 0 ? words.text("web.days.over", -days) : words.text("web.days.left", days);
    }

    /** How many days ago. */
    public long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today());
    }

    /** 412 KB, 1,4 MB. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return number(bytes) + NO_BREAK_SPACE + "B";
        }
        if (bytes < 1024 * 1024) {
            return number(bytes / 1024) + NO_BREAK_SPACE + "KB";
        }
        return number(bytes / (1024.0 * 1024), 1) + NO_BREAK_SPACE + "MB";
    }

    /** A heading that a document prints in capitals, as a sentence; null is empty. */
    public String heading(@Nullable String printed) {
        return printed == null ? "" : SentenceCase.of(printed);
    }

    /** Today in Việt Nam; in the demo, the demo's day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The label of an enum constant, from the message {@code <module>.<enum in kebab case>.<CONSTANT>}. */
    public String label(@Nullable Enum<?> constant) {
        return constant == null ? NONE : words.text(labelKey(constant));
    }

    /** All constants of an enum with their labels, for a select or a row of answers. */
    public <E extends Enum<E>> Map<String, String> labels(Class<E> type) {
        var labels = new LinkedHashMap<String, String>();
        for (var constant : type.getEnumConstants()) {
            labels.put(constant.name(), label(constant));
        }
        return labels;
    }

    public String yesOrNo(boolean value) {
        return words.text(value ? "web.yes" : "web.no");
    }

    static String labelKey(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        var parts = type.getPackageName().split("\\.");
        var module = parts.length > 2 ? parts[2] : parts[parts.length - 1];
        var name =
                type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return module + "." + name + "." + constant.name();
    }

    /** Now; in the demo, on the demo's day. */
    Instant now() {
        return clock.instant();
    }

    ZonedDateTime local(Instant moment) {
        return moment.atZone(clock.getZone());
    }

    private static DecimalFormat decimals(String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
