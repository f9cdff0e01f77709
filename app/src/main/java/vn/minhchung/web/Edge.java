package vn.minhchung.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.minhchung.vietnamese.NormalForm;

/** What comes in is put into one form (chuẩn hóa đầu vào): text into its normal form and trimmed, numbers with a decimal comma. */
@ControllerAdvice
@Configuration(proxyBeanMethods = false)
class Edge implements WebMvcConfigurer {

    @InitBinder
    void text(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null ? null : normal(text));
            }

            @Override
            public String getAsText() {
                return getValue() == null ? "" : getValue().toString();
            }
        });
    }

    /** Refused here is refused: after a formatter that fails, Spring would try a number in English, "1e9" included. */
    @InitBinder
    void decimals(WebDataBinder binder) {
        var decimal = new Decimal();
        binder.registerCustomEditor(BigDecimal.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                try {
                    setValue(text == null || text.isBlank() ? null : decimal.parse(text, Locale.ROOT));
                } catch (ParseException e) {
                    throw new IllegalArgumentException(e);
                }
            }

            @Override
            public String getAsText() {
                return getValue() instanceof BigDecimal number ? decimal.print(number, Locale.ROOT) : "";
            }
        });
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new Day());
        registry.addFormatter(new Decimal());
    }

    /** Composed characters, nothing invisible, one kind of line end, no blanks around. */
    static String normal(String text) {
        return NormalForm.of(text).replace("\r\n", "\n").strip();
    }

    /** 08/10/2025. Strict: the usual leniency would quietly turn 31/02 into 28/02. */
    static final class Day implements Formatter<LocalDate> {

        private static final DateTimeFormatter READ =
                DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
        private static final DateTimeFormatter WRITE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

        @Override
        public LocalDate parse(String text, Locale locale) {
            return LocalDate.parse(text.strip(), READ);
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return WRITE.format(day);
        }
    }

    /** 1.638,5: points group thousands, the comma begins the fraction, in every language of the interface. */
    static final class Decimal implements Formatter<BigDecimal> {

        private static final Pattern WRITTEN =
                Pattern.compile("[-−]?(?:\\d+|\\d{1,3}(?:[. \\u00a0]\\d{3})+)(?:,\\d+)?");

        @Override
        public BigDecimal parse(String text, Locale locale) throws ParseException {
            var written = text.strip();
            if (!WRITTEN.matcher(written).matches()) {
                throw new ParseException(text, 0);
            }
            return new BigDecimal(
                    written.replaceAll("[. \\u00a0]", "").replace('−', '-').replace(',', '.'));
        }

        @Override
        public String print(BigDecimal number, Locale locale) {
            return number.toPlainString().replace('.', ',');
        }
    }
}
