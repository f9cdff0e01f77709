package vn.minhchung.organisation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the reference data and, in the demo, with people, once. */
@Component
class ReferenceDataLoader implements ApplicationModuleInitializer {

    private final UnitRows units;
    private final SuccessionRows successions;
    private final ClassRows classes;
    private final CurrentDirectory directory;
    private final TransactionTemplate transaction;
    private final ObjectProvider<DemoPeople> demo;

    ReferenceDataLoader(
            UnitRows units,
            SuccessionRows successions,
            ClassRows classes,
            CurrentDirectory directory,
            TransactionTemplate transaction,
            ObjectProvider<DemoPeople> demo) {
        this.units = units;
        this.successions = successions;
        this.classes = classes;
        this.directory = directory;
        this.transaction = transaction;
        this.demo = demo;
    }

    @Override
    public void initialize() {
        transaction.executeWithoutResult(status -> load());
        transaction.executeWithoutResult(status -> demo.ifAvailable(DemoPeople::seed));
    }

    private void load() {
        if (units.count() > 0) {
            return;
        }
        var data = new ReferenceData();
        units.saveAll(data.units());
        successions.saveAll(data.successions());
        data.unitClasses().forEach(classes::insert);
        data.members().forEach(classes::insert);
        directory.changed();
    }
}
