package vn.minhchung.plan.intake;

import vn.minhchung.plan.Clarity;

/** A rule of the "6 rõ" review (quy tắc soát xét 6 rõ); its message says what is missing and why that matters. */
enum Rule {
    LEAD_MISSING(Clarity.WHO, Weight.DECIDE),
    LEAD_UNKNOWN(Clarity.WHO, Weight.DECIDE),
    LEAD_OPEN(Clarity.WHO, Weight.DECIDE),

    CONTENT_MISSING(Clarity.WHAT, Weight.DECIDE),
    NOT_AN_ACTION(Clarity.WHAT, Weight.ADVISE),
    EFFORT_WITHOUT_MEASURE(Clarity.WHAT, Weight.ADVISE),
    SEVERAL_TASKS(Clarity.WHAT, Weight.ADVISE),

    DEADLINE_MISSING(Clarity.WHEN, Weight.DECIDE),
    DEADLINE_UNCLEAR(Clarity.WHEN, Weight.DECIDE),
    DATE_ONLY_IN_CONTENT(Clarity.WHEN, Weight.DECIDE),
    CENTRAL_ONLY(Clarity.WHEN, Weight.DECIDE),
    NAMED_BODY_ONLY(Clarity.WHEN, Weight.ADVISE),
    ROADMAP_WITHOUT_DATE(Clarity.WHEN, Weight.ADVISE),
    EVENT_WITHOUT_LIMIT(Clarity.WHEN, Weight.ADVISE),
    WITHOUT_END(Clarity.WHEN, Weight.ADVISE),
    WITHOUT_CYCLE(Clarity.WHEN, Weight.ADVISE),
    BEFORE_PLAN(Clarity.WHEN, Weight.ADVISE),
    ON_PLAN_DAY(Clarity.WHEN, Weight.DECIDE),

    RESULT_MISSING(Clarity.RESULT, Weight.DECIDE),
    RESULT_COPIES(Clarity.RESULT, Weight.ADVISE),
    RESULT_UNMEASURED(Clarity.RESULT, Weight.ADVISE),

    NOBODY_ANSWERS(Clarity.RESPONSIBILITY, Weight.DECIDE),
    SEVERAL_LEADS(Clarity.RESPONSIBILITY, Weight.DECIDE),
    GROUP_WITHOUT_FOCAL(Clarity.RESPONSIBILITY, Weight.ADVISE),
    LEAD_ALSO_COORDINATES(Clarity.RESPONSIBILITY, Weight.ADVISE),
    RESULT_NAMES_ANOTHER(Clarity.RESPONSIBILITY, Weight.DECIDE),

    APPROVER_UNNAMED(Clarity.AUTHORITY, Weight.ADVISE),
    COMPETENT_BODY(Clarity.AUTHORITY, Weight.ADVISE),
    BODY_ESTABLISHED(Clarity.AUTHORITY, Weight.ADVISE),
    ENTERPRISE_DIRECTED(Clarity.AUTHORITY, Weight.ADVISE),
    INDEPENDENT_LEAD(Clarity.AUTHORITY, Weight.DECIDE),

    /** About the plan as a whole. */
    COORDINATION_GENERIC(Clarity.RESPONSIBILITY, Weight.ADVISE),
    /** About the plan as a whole. */
    REPORTING_MISSING(Clarity.WHEN, Weight.DECIDE);

    /** What a gap asks of whoever issues the plan (mức độ). */
    enum Weight {
        /** Chưa rõ: phải sửa hoặc chấp nhận kèm lý do trước khi phát hành. Nobody can tell from the plan who must do what by when. */
        DECIDE,
        /** Nên rõ hơn: the plan can be carried out as it stands. */
        ADVISE
    }

    private final Clarity dimension;
    private final Weight weight;

    Rule(Clarity dimension, Weight weight) {
        this.dimension = dimension;
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    public Clarity dimension() {
        return dimension;
    }
}
