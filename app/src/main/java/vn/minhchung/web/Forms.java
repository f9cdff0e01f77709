package vn.minhchung.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** Forms that come back with what was wrong (biểu mẫu nhập lại). */
public final class Forms {

    private Forms() {}

    /**
     * Keeps the errors in the model after the form was put there. A record of which a value could not be read, 31/02 for
     * instance, has errors without a target; whoever puts the record into the model loses them, and with them the message
     * and what was typed.
     */
    public static void keepErrors(Map<String, Object> model, BindingResult errors) {
        model.put(BindingResult.MODEL_KEY_PREFIX + errors.getObjectName(), errors);
    }

    /**
     * Says what is wrong with a value that could be read, and keeps it. {@code rejectValue} loses it where another field of the record
     * could not be read.
     */
    public static void reject(Errors errors, String field, @Nullable Object typed, String key, Object... arguments) {
        ((BindingResult) errors)
                .addError(new FieldError(
                        errors.getObjectName(), field, typed, false, new String[] {key}, arguments, null));
    }
}
