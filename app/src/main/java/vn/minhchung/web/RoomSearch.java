package vn.minhchung.web;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.vietnamese.Fold;

/** Finds rooms by their name, so that Ctrl+K also goes places. */
@Component
class RoomSearch implements SearchSource {

    private final List<Room> rooms;
    private final MessageSource messages;

    RoomSearch(List<Room> rooms, MessageSource messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    @Override
    public String groupKey() {
        return "web.rooms";
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public List<Hit> search(String folded, int limit, Actor actor) {
        return rooms.stream()
                .filter(room -> Shell.mayEnter(actor, room))
                .map(room -> new Hit(label(room), "", room.path(), room.icon()))
                .filter(hit -> Fold.fold(hit.title()).contains(folded))
                .limit(limit)
                .toList();
    }

    private String label(Room room) {
        return messages.getMessage(room.messageKey(), null, LocaleContextHolder.getLocale());
    }
}
