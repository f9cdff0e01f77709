package vn.minhchung.web;

import java.util.Map;
import org.springframework.validation.BindingResult;

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
}
