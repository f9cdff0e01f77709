package vn.minhchung.plan.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action on a draft as its page sent it (lời gọi từ trang đối chiếu): where, and in which state the page was, so that nothing
 * jumps when the answer comes.
 *
 * @param row the row of the address; null when the action concerns the draft
 * @param since the change that the page knew as the newest; null when it does not say
 * @param htmx whether the work area alone comes back; without JavaScript the page is loaded again in the same state
 * @param filter of the table
 * @param chosen the chosen row
 * @param panel the open panel
 */
record RowCall(
        UUID draft,
        @Nullable UUID row,
        @Nullable UUID since,
        boolean htmx,
        @Nullable String filter,
        @Nullable UUID chosen,
        @Nullable String panel) {

    /** The row of an address that has one. */
    UUID requireRow() {
        if (row == null) {
            throw new DraftRefusals.RowGone();
        }
        return row;
    }

    RowCall choosing(@Nullable UUID other) {
        return new RowCall(draft, row, since, htmx, filter, other, null);
    }

    RowCall opening(String other) {
        return new RowCall(draft, row, since, htmx, filter, chosen, other);
    }

    RowCall unfiltered() {
        return new RowCall(draft, row, since, htmx, null, chosen, panel);
    }

    /** The page in this state. */
    String page() {
        var address = new StringBuilder("/ke-hoach/nhap/").append(draft);
        int bare = address.length();
        add(address, bare, "loc", filter);
        add(address, bare, "dong", chosen == null ? null : chosen.toString());
        add(address, bare, "khung", panel);
        return address.toString();
    }

    private static void add(StringBuilder address, int bare, String name, @Nullable String value) {
        if (value != null && value.matches("[a-z0-9-]+")) {
            address.append(address.length() == bare ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }
}
