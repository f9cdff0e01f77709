package vn.minhchung.plan;

import java.util.Locale;

/** What a person can do to an assignment (thao tác); who may and when is asked of {@link Assignment#actions}. */
public enum Action {
    /** Nhận việc. */
    ACCEPT(false, "circle-check"),
    /** Trả lại, with the reason: it is not the unit's task. */
    RETURN(true, "arrow-back-up"),
    /** Giao người phụ trách. */
    NAME_PERSON(false, "user-check"),
    /** Ghi nhận tiến độ. */
    REPORT(true, "pencil"),
    /** Không phát sinh trong kỳ: an answer of its own, not a missing one. */
    NOTHING_NEW(false, "circle-minus"),
    /** Báo cáo hoàn thành. */
    DONE(false, "check"),
    /** Nêu vướng mắc. */
    RAISE_OBSTACLE(true, "hand-stop"),
    /** Gỡ vướng mắc. */
    CLEAR_OBSTACLE(true, "circle-check"),
    /** Xin gia hạn. */
    ASK_EXTENSION(true, "calendar-plus"),
    /** Đồng ý gia hạn. */
    GRANT_EXTENSION(true, "calendar-check"),
    /** Không đồng ý gia hạn. */
    REFUSE_EXTENSION(true, "calendar-x"),
    /** Xác nhận hoàn thành. */
    CONFIRM(false, "checks"),
    /** Yêu cầu làm lại, with the reason. */
    REOPEN(true, "arrow-back-up"),
    /** Giao lại: the aggregator insists. */
    REASSIGN(true, "arrow-forward-up"),
    /** Rút phân công. */
    WITHDRAW(true, "x");

    private final boolean needsNote;
    private final String icon;

    Action(boolean needsNote, String icon) {
        this.needsNote = needsNote;
        this.icon = icon;
    }

    /** Whether words must go with it: what was done, or the reason. */
    public boolean needsNote() {
        return needsNote;
    }

    /** Name of the icon in the sprite. */
    public String icon() {
        return icon;
    }

    /** Key of its label in the message bundle. */
    public String messageKey() {
        return "plan.action." + name();
    }

    /** As it stands in an address: {@code name-person}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
