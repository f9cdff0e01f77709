package vn.minhchung.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;

/**
 * What every page shows around its content (khung trang): who is acting, the rooms, the look chosen.
 *
 * <p>A bean that the layout asks as {@code @shell}, and not model attributes: error pages, which no controller fills, have it too,
 * and answers that are no page never count what waits in the rooms.
 */
@Component("shell")
public class Shell {

    static final String THEME_COOKIE = "mc-giao-dien";

    /** Rooms that the phone's bottom bar has space for, beside the entry that opens all of them. */
    private static final int ON_PHONE = 4;

    private final CurrentActor current;
    private final List<Room> rooms;
    private final HttpServletRequest request;
    private final Toasts toasts;
    private final boolean demo;
    private final DataSize largestFile;

    /** A heading of the navigation with what stands under it (nhóm mục điều hướng trên trang). */
    public record Group(RoomGroup group, List<Entry> entries) {}

    /** One line of the navigation (mục điều hướng trên trang). */
    public record Entry(Room room, boolean here, @Nullable Long count, String countKey) {}

    Shell(CurrentActor current, List<Room> rooms, HttpServletRequest request, Toasts toasts, Environment environment) {
        this.current = current;
        this.rooms = rooms.stream()
                .sorted(Comparator.comparing(Room::group).thenComparing(Room::order))
                .toList();
        this.request = request;
        this.toasts = toasts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.largestFile = environment.getProperty(
                "spring.servlet.multipart.max-file-size", DataSize.class, DataSize.ofMegabytes(1));
    }

    /** Who is signed in, or null on pages that anybody may open. */
    public @Nullable Actor actor() {
        return current.find().orElse(null);
    }

    /** What the person has just done, when the request before said so. */
    public @Nullable String toast() {
        return toasts.take();
    }

    /** Bytes of the largest file that may be sent; the browser says so before it sends one. */
    public long largestFile() {
        return largestFile.toBytes();
    }

    public boolean demo() {
        return demo;
    }

    /** The navigation for whoever is signed in; empty for nobody. */
    public List<Group> rooms() {
        return current.find()
                .map(actor -> {
                    var here = here();
                    return Stream.of(RoomGroup.values())
                            .filter(group -> group != RoomGroup.ACCOUNT)
                            .map(group -> new Group(group, entries(actor, group, here)))
                            .filter(group -> !group.entries().isEmpty())
                            .toList();
                })
                .orElse(List.of());
    }

    /** What the menu under the person's name offers. */
    public List<Entry> account() {
        return current.find()
                .map(actor -> entries(actor, RoomGroup.ACCOUNT, here()))
                .orElse(List.of());
    }

    /** The first rooms, for the phone's bottom bar. */
    public List<Entry> onPhone(List<Group> groups) {
        return all(groups).stream().limit(ON_PHONE).toList();
    }

    /** All rooms without their headings, for the phone. */
    public List<Entry> all(List<Group> groups) {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    /** "dark", "light" or null: as the device says. */
    public @Nullable String theme() {
        return cookie(request, THEME_COOKIE)
                .filter(value -> value.equals("dark") || value.equals("light"))
                .orElse(null);
    }

    /** The media query under which the dark values hold; null when they never do. Paper is always light. */
    public @Nullable String darkMedia() {
        return switch (theme()) {
            case "dark" -> "screen";
            case "light" -> null;
            case null, default -> "screen and (prefers-color-scheme: dark)";
        };
    }

    private List<Entry> entries(Actor actor, RoomGroup group, Optional<Room> here) {
        return rooms.stream()
                .filter(room -> room.group() == group && mayEnter(actor, room))
                .map(room -> new Entry(
                        room, here.filter(room::equals).isPresent(), shown(room.count(actor)), room.countKey(actor)))
                .toList();
    }

    static boolean mayEnter(Actor actor, Room room) {
        return room.roles().isEmpty() || room.roles().stream().anyMatch(actor::has);
    }

    /** The room whose path is the longest beginning of this request's. */
    private Optional<Room> here() {
        var path = path(request);
        return rooms.stream()
                .filter(room -> path.equals(room.path()) || path.startsWith(room.path() + "/"))
                .max(Comparator.comparingInt(room -> room.path().length()));
    }

    private static String path(HttpServletRequest request) {
        return ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                        .pathWithinApplication()
                        .value()
                : request.getServletPath();
    }

    private static @Nullable Long shown(OptionalLong count) {
        return count.isPresent() && count.getAsLong() > 0 ? count.getAsLong() : null;
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
