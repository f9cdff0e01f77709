package vn.minhchung.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What Java says to people (câu chữ): the messages of all modules, {@code messages/*.properties}. */
@Component
public class Words {

    static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The message {@code key} in the language of the request. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The same, or {@code otherwise} where no module words it. */
    public String textOr(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()) instanceof String text
                ? text
                : otherwise;
    }

    /** The message in Vietnamese, for what is kept and read by others later: the trail, the error of a job. */
    public String vietnamese(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
