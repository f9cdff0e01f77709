package vn.minhchung.plan.intake;

import vn.minhchung.plan.Clarity;

/** A rule of the "6 rõ" review (quy tắc soát xét 6 rõ); its message says what is missing and why that matters. */
enum Rule {
    LEAD_MISSING(Clarity.WHO),
    LEAD_UNKNOWN(Clarity.WHO),
    LEAD_OPEN(Clarity.WHO),

    CONTENT_MISSING(Clarity.WHAT),
    NOT_AN_ACTION(Clarity.WHAT),
    EFFORT_WITHOUT_MEASURE(Clarity.WHAT),
    SEVERAL_TASKS(Clarity.WHAT),

    DEADLINE_MISSING(Clarity.WHEN),
    DEADLINE_UNCLEAR(Clarity.WHEN),
    DATE_ONLY_IN_CONTENT(Clarity.WHEN),
    CENTRAL_ONLY(Clarity.WHEN),
    NAMED_BODY_ONLY(Clarity.WHEN),
    ROADMAP_WITHOUT_DATE(Clarity.WHEN),
    EVENT_WITHOUT_LIMIT(Clarity.WHEN),
    WITHOUT_END(Clarity.WHEN),
    WITHOUT_CYCLE(Clarity.WHEN),
    BEFORE_PLAN(Clarity.WHEN),
    ON_PLAN_DAY(Clarity.WHEN),

    RESULT_MISSING(Clarity.RESULT),
    RESULT_COPIES(Clarity.RESULT),
    RESULT_UNMEASURED(Clarity.RESULT),

    NOBODY_ANSWERS(Clarity.RESPONSIBILITY),
    SEVERAL_LEADS(Clarity.RESPONSIBILITY),
    GROUP_WITHOUT_FOCAL(Clarity.RESPONSIBILITY),
    LEAD_ALSO_COORDINATES(Clarity.RESPONSIBILITY),
    RESULT_NAMES_ANOTHER(Clarity.RESPONSIBILITY),

    APPROVER_UNNAMED(Clarity.AUTHORITY),
    COMPETENT_BODY(Clarity.AUTHORITY),
    BODY_ESTABLISHED(Clarity.AUTHORITY),
    ENTERPRISE_DIRECTED(Clarity.AUTHORITY),
    INDEPENDENT_LEAD(Clarity.AUTHORITY),

    /** About the plan as a whole. */
    COORDINATION_GENERIC(Clarity.RESPONSIBILITY),
    /** About the plan as a whole. */
    REPORTING_MISSING(Clarity.WHEN);

    private final Clarity dimension;

    Rule(Clarity dimension) {
        this.dimension = dimension;
    }

    public Clarity dimension() {
        return dimension;
    }
}
