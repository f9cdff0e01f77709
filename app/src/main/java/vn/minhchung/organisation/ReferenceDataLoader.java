package vn.minhchung.organisation;

import org.springframework.modulith.ApplicationModuleInitializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the reference data, once. */
@Component
class ReferenceDataLoader implements ApplicationModuleInitializer {

    private final UnitRows units;
    private final SuccessionRows successions;
    private final ClassRows classes;
    private final CurrentDirectory directory;
    private final TransactionTemplate transaction;

    ReferenceDataLoader(
            UnitRows units,
            SuccessionRows successions,
            ClassRows classes,
            CurrentDirectory directory,
            TransactionTemplate transaction) {
        this.units = units;
        this.successions = successions;
        this.classes = classes;
        this.directory = directory;
        this.transaction = transaction;
    }

    @Override
    public void initialize() {
        transaction.executeWithoutResult(status -> load());
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
