package vn.minhchung.plan.leader;

import java.util.function.UnaryOperator;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Status;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Selection;

/** A stretch of the bar over the leader's page (đoạn trên thanh trạng thái), left to right. */
enum Bar {
    COMPLETE("good", "circle-check", tasks -> tasks.with("tien-do", Progress.COMPLETE)),
    ON_TRACK("info", "circle-half-2", tasks -> tasks.with("tien-do", Progress.IN_PROGRESS)
            .with("han", Timeliness.ON_TRACK, Timeliness.DUE_SOON)
            .with("co", Flag.NONE)),
    AWAITING("", "eye-check", tasks -> tasks.with("tien-do", Progress.AWAITING_CONFIRMATION, Progress.CONFIRM_PAST)),
    NOT_ACCEPTED("", "circle-dashed", tasks -> tasks.with("tien-do", Progress.NOT_ACCEPTED, Progress.RETURNED)
            .with("han", Timeliness.ON_TRACK, Timeliness.DUE_SOON, Timeliness.UNCLEAR)),
    UNCLEAR("", "help-circle", tasks -> tasks.with("tien-do", Progress.IN_PROGRESS)
            .with("han", Timeliness.UNCLEAR)
            .with("co", Flag.NONE)),
    SLOW("warn", "hand-stop", tasks -> tasks.with("tien-do", Progress.IN_PROGRESS)
            .with("han", Timeliness.ON_TRACK, Timeliness.DUE_SOON, Timeliness.UNCLEAR)
            .with("co", Flag.OBSTACLE, Flag.EXTENSION, Flag.REDO, Flag.SILENT)),
    RED("bad", "clock-exclamation", tasks -> tasks.with("han", Timeliness.OVERDUE));

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
                    case OBSTACLE, EXTENSION, REDO, SILENT -> SLOW;
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
