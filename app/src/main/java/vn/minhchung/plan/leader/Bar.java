package vn.minhchung.plan.leader;

import vn.minhchung.plan.Status;
import vn.minhchung.plan.Timeliness;

/** A stretch of the bar over the leader's page (đoạn trên thanh trạng thái), left to right. */
enum Bar {
    COMPLETE("good", "circle-check", "tien-do=COMPLETE"),
    ON_TRACK("info", "circle-half-2", "tien-do=IN_PROGRESS&han=ON_TRACK&han=DUE_SOON&co=NONE"),
    AWAITING("", "eye-check", "tien-do=AWAITING_CONFIRMATION&tien-do=CONFIRM_PAST"),
    NOT_ACCEPTED("", "circle-dashed", "tien-do=NOT_ACCEPTED&tien-do=RETURNED&han=ON_TRACK&han=DUE_SOON&han=UNCLEAR"),
    UNCLEAR("", "help-circle", "tien-do=IN_PROGRESS&han=UNCLEAR&co=NONE"),
    SLOW(
            "warn",
            "hand-stop",
            "tien-do=IN_PROGRESS&co=OBSTACLE&co=EXTENSION&co=SILENT&han=ON_TRACK&han=DUE_SOON&han=UNCLEAR"),
    RED("bad", "clock-exclamation", "han=OVERDUE");

    private final String tone;
    private final String icon;
    private final String query;

    Bar(String tone, String icon, String query) {
        this.tone = tone;
        this.icon = icon;
        this.query = query;
    }

    static Bar of(Status status) {
        if (status.timeliness() == Timeliness.OVERDUE) {
            return RED;
        }
        return switch (status.progress()) {
            case COMPLETE -> COMPLETE;
            case AWAITING_CONFIRMATION, CONFIRM_PAST -> AWAITING;
            case NOT_ACCEPTED, RETURNED -> NOT_ACCEPTED;
            case IN_PROGRESS ->
                switch (status.flag()) {
                    case OBSTACLE, EXTENSION, SILENT -> SLOW;
                    case NONE -> status.timeliness() == Timeliness.UNCLEAR ? UNCLEAR : ON_TRACK;
                };
        };
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** The list of the tasks in this stretch. */
    public String path(String plan) {
        return "/nhiem-vu?ke-hoach=" + plan + "&" + query;
    }
}
