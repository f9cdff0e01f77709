package vn.minhchung.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nhiem-vu", "/nhiem-vu/21-kh-ubnd/I.1?moi=1&tu=xã", "/ban-lam-viec#dau"})
    void aPathOfOursIsFollowed(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nhiem-vu",
                "https://a.example",
                "//a.example",
                "/\\a.example",
                "/a\\b",
                "/\t/a.example",
                "/{a}"
            })
    void whatCouldLeadElsewhereIsNot(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
        assertThat(LocalPath.or(path, "/nhiem-vu")).isEqualTo("/nhiem-vu");
    }

    @Test
    void nothingSentLeadsHome() {
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
    }
}
