package vn.minhchung.plan.leader;

import java.util.function.UnaryOperator;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Selection;
import vn.minhchung.plan.Status;
import vn.minhchung.plan.Timeliness;

/** A stretch of the bar over the leader's page (đoạn trên thanh trạng thái), left to right. */
enum Bar {
    COMPLETE("good", "circle-check", tasks -> tasks.progress(Progress.COMPLETE)),
    ON_TRACK("info", "circle-half-2", tasks -> tasks.progress(Progress.IN_PROGRESS)
            .timeliness(Timeliness.ON_TRACK, Timeliness.DUE_SOON)
            .flag(Flag.NONE)),
    AWAITING("", "eye-check", tasks -> tasks.progress(Progress.AWAITING_CONFIRMATION, Progress.CONFIRM_PAST)),
    NOT_ACCEPTED("", "circle-dashed", tasks -> tasks.progress(Progress.NOT_ACCEPTED, Progress.RETURNED)
            .timeliness(Timeliness.ON_TRACK, Timeliness.DUE_SOON, Timeliness.UNCLEAR)),
    UNCLEAR("", "help-circle", tasks -> tasks.progress(Progress.IN_PROGRESS)
            .timeliness(Timeliness.UNCLEAR)
            .flag(Flag.NONE)),
    SLOW("warn", "hand-stop", tasks -> tasks.progress(Progress.IN_PROGRESS)
            .timeliness(Timeliness.ON_TRACK, Timeliness.DUE_SOON, Timeliness.UNCLEAR)
            .flag(Flag.OBSTACLE, Flag.EXTENSION, Flag.SILENT)),
    RED("bad", "clock-exclamation", tasks -> tasks.timeliness(Timeliness.OVERDUE));

    private final String tone;
    private final String icon;
    private final UnaryOperator<Selection> narrowing;

    Bar(String tone, String icon, UnaryOperator<Selection> narrowing) {
        this.tone = tone;
        this.icon = icon;
        this.narrowing = narrowing;
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

    /** The tasks in this stretch, of those given. */
    public Selection selection(Selection tasks) {
        return narrowing.apply(tasks);
    }
}
