package vn.minhchung.calendar;

import org.springframework.stereotype.Component;
import vn.minhchung.web.Room;
import vn.minhchung.web.RoomGroup;

/** "Lịch" in the navigation: everybody may look at it; administrators change it. */
@Component
class CalendarRoom extends Room {

    CalendarRoom() {
        super("/lich", "calendar.year.title", "calendar", RoomGroup.RECORDS, 80);
    }
}
