package vn.minhchung.plan.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the plan as a whole settles for its tasks (quy định chung của kế hoạch).
 *
 * @param issued the date of the plan; null while nobody has stated it
 * @param horizon the last day the title speaks of ("đến hết năm 2025")
 * @param reportedRegularly whether the plan orders weekly, monthly or quarterly reports, so that what is done "thường xuyên"
 *     is accounted for at a known time
 */
record PlanFacts(@Nullable LocalDate issued, @Nullable LocalDate horizon, boolean reportedRegularly) {}
