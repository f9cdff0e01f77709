package vn.minhchung.plan;

/** The word and icon that stand for a {@link Status} everywhere (nhãn trạng thái); the table is docs/status.md. */
public enum StatusLabel {
    NOT_ACCEPTED("circle-dashed", ""),
    NOT_ACCEPTED_DUE_SOON("circle-dashed", "warn"),
    RETURNED("arrow-back-up", "warn"),
    CONFIRM_PAST("eye-check", "info"),
    ON_TRACK("circle-half-2", "info"),
    UNCLEAR("help-circle", ""),
    DUE_SOON("clock", "warn"),
    SILENT("message-off", "warn"),
    OBSTACLE("hand-stop", "warn"),
    EXTENSION("calendar-plus", "warn"),
    REDO("repeat", "warn"),
    OVERDUE("clock-exclamation", "bad"),
    OVERDUE_NOT_ACCEPTED("clock-exclamation", "bad"),
    OVERDUE_SILENT("message-off", "bad"),
    OVERDUE_OBSTACLE("hand-stop", "bad"),
    OVERDUE_EXTENSION("calendar-plus", "bad"),
    OVERDUE_REDO("repeat", "bad"),
    AWAITING_CONFIRMATION("eye-check", "info"),
    MET("circle-check", "good"),
    LATE("clock-check", "good"),
    COMPLETE("circle-check", "good");

    private final String icon;
    private final String tone;

    StatusLabel(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /** Name of the icon in the sprite. */
    public String icon() {
        return icon;
    }

    /** Colour class: good, info, warn, bad, or empty. */
    public String tone() {
        return tone;
    }

    /** Key of the word in the message bundle. */
    public String messageKey() {
        return "plan.status-label." + name();
    }
}
