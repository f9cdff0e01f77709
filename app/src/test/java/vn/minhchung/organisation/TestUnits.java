package vn.minhchung.organisation;

import java.util.function.UnaryOperator;

/** The shipped units without a database. */
final class TestUnits {

    private TestUnits() {}

    static Directory directory() {
        return directory(step -> step);
    }

    static Directory directory(UnaryOperator<Succession> change) {
        var data = new ReferenceData();
        return new Directory(
                data.units(), data.successions().stream().map(change).toList(), data.unitClasses(), data.members());
    }
}
