package vn.minhchung.plan.intake;

import java.util.List;
import vn.minhchung.document.Deadline;

/** A task as the rules of the "6 rõ" review see it (nhiệm vụ được soát xét). */
record TaskText(
        String content,
        String leadText,
        List<Named> lead,
        List<Named> coordinating,
        String result,
        Deadline deadline,
        List<String> footnotes) {}
