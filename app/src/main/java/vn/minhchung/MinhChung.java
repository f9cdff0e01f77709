package vn.minhchung;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Minh Chứng (minh chứng: the evidence behind every claim). The only class at the root. */
@Modulithic(
        systemName = "Minh Chứng",
        sharedModules = {"platform", "access", "web", "audit", "dated"})
@EnableScheduling
@SpringBootApplication
public class MinhChung {

    public static void main(String[] args) {
        SpringApplication.run(MinhChung.class, args);
    }
}
