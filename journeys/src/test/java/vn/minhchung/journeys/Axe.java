package vn.minhchung.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people out of a page, as axe sees it: serious and critical findings against WCAG 2.2 AA. */
final class Axe {

    private Axe() {}

    static List<String> findings(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(violation -> violation.getImpact().equals("serious")
                                || violation.getImpact().equals("critical"))
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().getFirst().getTarget() + " "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
    }
}
