package vn.minhchung.calendar;

import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;

/** Makes sure at the start that there is a calendar to count with. */
@Component
class CalendarStart implements ApplicationModuleInitializer {

    private final KeptCalendar calendar;
    private final CurrentActor currentActor;

    CalendarStart(KeptCalendar calendar, CurrentActor currentActor) {
        this.calendar = calendar;
        this.currentActor = currentActor;
    }

    @Override
    public void initialize() {
        currentActor.run(Actor.system(), calendar::fillOnce);
    }
}
