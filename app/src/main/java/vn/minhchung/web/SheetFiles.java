package vn.minhchung.web;

import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/**
 * Where long Excel files are put together (thư mục tạm): in the data folder. The machine's own folder for such files belongs to
 * whichever account wrote there first, and everybody else's Excel files would fail.
 */
@Configuration(proxyBeanMethods = false)
class SheetFiles {

    SheetFiles(@Value("${minhchung.data}") Path data) {
        var folder = data.resolve("tmp").toAbsolutePath().toFile();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
    }
}
