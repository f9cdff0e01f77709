package vn.minhchung.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;

/** One browser and at most two running applications, shared by all journeys and stopped when the tests end. */
final class Instances {

    private static final class Demo {
        private static final RunningApp app = stoppedInTheEnd(RunningApp.withDemoData());
    }

    private static final class Empty {
        private static final RunningApp app = stoppedInTheEnd(RunningApp.empty());
    }

    private static final class Browsers {
        private static final Chromium chromium = stoppedInTheEnd(new Chromium());
    }

    private Instances() {}

    static RunningApp demo() {
        return Demo.app;
    }

    static RunningApp empty() {
        return Empty.app;
    }

    static BrowserContext visitor(RunningApp app, Device device) {
        return Browsers.chromium.visitor(app, device, ColorScheme.LIGHT, true);
    }

    static Chromium chromium() {
        return Browsers.chromium;
    }

    private static <T extends AutoCloseable> T stoppedInTheEnd(T resource) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        return resource;
    }
}
