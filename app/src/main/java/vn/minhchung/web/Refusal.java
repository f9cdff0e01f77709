package vn.minhchung.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/**
 * A rule says no (từ chối). The message key leads to a Vietnamese sentence that says what happened and what to do next.
 *
 * <p>Browsers get it as an alert or a page, and programs get problem+json with a stable type.
 */
public abstract class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final transient Object[] arguments;

    protected Refusal(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
