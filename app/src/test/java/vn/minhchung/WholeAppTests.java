package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("whole")
@SpringBootTest
class WholeAppTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseSortsVietnamese() {
        var sorted = jdbc.sql(
                        "select * from (values ('Đồng Văn'), ('An Tường'), ('Du Già')) t(name) order by name collate \"vi-x-icu\"")
                .query(String.class)
                .list();
        assertThat(sorted).containsExactly("An Tường", "Du Già", "Đồng Văn");
    }
}
