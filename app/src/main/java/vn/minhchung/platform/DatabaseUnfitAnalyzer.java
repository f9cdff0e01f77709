package vn.minhchung.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints {@link DatabaseUnfit} as a short text instead of a stack trace. */
class DatabaseUnfitAnalyzer extends AbstractFailureAnalyzer<DatabaseUnfit> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnfit cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
