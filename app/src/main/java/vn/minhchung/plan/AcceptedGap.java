package vn.minhchung.plan;

import java.time.Instant;

/**
 * Something a task does not say clearly, issued all the same by decision (điểm chưa rõ được chấp nhận).
 *
 * @param reason what is not clear, in words for the people who do the task
 * @param decision why it was accepted, and what fills the gap
 * @param personName who accepted it; several are joined
 * @param at when, for the last time
 */
public record AcceptedGap(Clarity aspect, String reason, String decision, String personName, Instant at) {}
