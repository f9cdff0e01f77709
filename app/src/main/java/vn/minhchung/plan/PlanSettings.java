package vn.minhchung.plan;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.dated.DatedTables;
import vn.minhchung.dated.DatedValues;

/** The dated numbers that status depends on (các tham số theo dõi). */
@Component
public class PlanSettings extends DatedValues<PlanSetting> {

    /** The three spans of a day, in calendar days (số ngày). */
    record Days(int dueSoon, int silent, int rhythm) {}

    PlanSettings(DatedTables database) {
        super(
                database,
                "plan.setting",
                PlanSetting.class,
                new Page("theo-doi", "plan.room.settings", "plan.setting.explained", Set.of()));
    }

    /** The numbers in force on {@code day}. */
    Days on(LocalDate day) {
        return new Days(
                inForce(PlanSetting.DUE_SOON_DAYS, day).value(),
                inForce(PlanSetting.SILENT_DAYS, day).value(),
                inForce(PlanSetting.RHYTHM_DAYS, day).value());
    }
}
