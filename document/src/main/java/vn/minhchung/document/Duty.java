package vn.minhchung.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of the section on carrying out (trách nhiệm tổ chức thực hiện). Not a task; a person may turn it into one.
 *
 * @param owner whom it is for, as printed
 */
public record Duty(
        int number, Extracted<String> heading, @Nullable String owner, List<Item> items) {

    /** A numbered point below a duty (nội dung trách nhiệm). */
    public record Item(String number, Extracted<String> text) {}
}
