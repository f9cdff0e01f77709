package vn.minhchung;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules modules = ApplicationModules.of(MinhChung.class);

    @Test
    void arrowsBetweenModulesPointOnlyWhereDeclared() {
        modules.verify();
    }

    /** The pictures in docs/generated are written by this test and never by hand. */
    @Test
    void theModulesDrawThemselves() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("../docs/generated"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
