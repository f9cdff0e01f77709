package vn.minhchung;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules modules = ApplicationModules.of(MinhChung.class);

    @Test
    void arrowsBetweenModulesPointOnlyWhereDeclared() {
        modules.verify();
    }
}
