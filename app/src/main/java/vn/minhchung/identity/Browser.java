package vn.minhchung.identity;

import java.util.List;

/** What a person would call the browser that names itself so at length: "Chrome, Windows". */
final class Browser {

    private record Mark(String part, String name) {}

    /** The first part found decides: many browsers claim to be others as well. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("coc_coc", "Cốc Cốc"),
            new Mark("Edg", "Edge"),
            new Mark("OPR", "Opera"),
            new Mark("SamsungBrowser", "Samsung Internet"),
            new Mark("Firefox", "Firefox"),
            new Mark("Chrome", "Chrome"),
            new Mark("CriOS", "Chrome"),
            new Mark("Safari", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS", "macOS"),
            new Mark("Linux", "Linux"));

    private Browser() {}

    static String name(String agent) {
        var browser = find(BROWSERS, agent);
        var system = find(SYSTEMS, agent);
        var both = String.join(
                ", ",
                List.of(browser, system).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return both.isEmpty() ? "–" : both;
    }

    private static String find(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.part()))
                .findFirst()
                .map(Mark::name)
                .orElse("");
    }
}
