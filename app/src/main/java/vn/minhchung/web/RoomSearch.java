package vn.minhchung.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.vietnamese.Fold;

/** Finds rooms by their name, so that Ctrl+K also goes places. */
@Component
class RoomSearch implements SearchSource {

    private final List<Room> rooms;
    private final Words words;

    RoomSearch(List<Room> rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
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
        return words.text(room.messageKey());
    }
}
